#include "ui/shell/status_strip.h"

#include "core/engine/engine_error.h"
#include "ui/link/alert_facts.h"
#include "ui/link/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/speak_as.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace vedette::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kSlow = 250ms; ///< an event on the wire is a pixel within that
constexpr auto kStalled = 3000ms;

} // namespace

class StatusStrip::Item final : public QWidget {
public:
    enum class Mark {
        None,
        Fine,
        Warn,
        Bad
    };

    explicit Item(QWidget* parent) : QWidget(parent) {
        speakAs(this, QAccessible::StaticText);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void tell(const QString& name, const QString& value, const QString& toolTip, Mark mark = Mark::None) {
        setVisible(!value.isEmpty() || !name.isEmpty());
        setToolTip(toolTip);
        const QString accessible = QString("%1 %2").arg(name, value).trimmed();
        if (accessibleName() != accessible) setAccessibleName(accessible);
        if (name == m_name && value == m_value && mark == m_mark) return;
        m_name = name;
        m_value = value;
        m_mark = mark;
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override {
        const int mark = m_mark == Mark::None ? 0 : kMark + space::x1 + 2;
        const int gap = m_name.isEmpty() || m_value.isEmpty() ? 0 : space::x1;
        return {mark + QFontMetrics(face(false)).horizontalAdvance(m_name) + gap
                    + QFontMetrics(face(true)).horizontalAdvance(m_value) + 2,
                QFontMetrics(face(true)).height()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (layoutDirection() == Qt::RightToLeft) {
            // Values are figures and short words: only their order is mirrored.
            paintParts(painter, width() - sizeHint().width());
        } else {
            paintParts(painter, 0);
        }
    }

private:
    static constexpr int kMark = 8;

    [[nodiscard]] static QFont face(bool bold) {
        return Theme::instance().font(Type::Caption, bold ? QFont::DemiBold : QFont::Normal);
    }

    void paintParts(QPainter& painter, int x) {
        const QRectF square(x, (height() - kMark) / 2.0, kMark, kMark);
        if (m_mark == Mark::Fine) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens().ok);
            painter.drawEllipse(square);
        } else if (m_mark != Mark::None) {
            paintSeverity(painter, square, m_mark == Mark::Warn ? Severity::High : Severity::Critical);
        }
        if (m_mark != Mark::None) x += kMark + space::x1 + 2;
        painter.setFont(face(false));
        painter.setPen(tokens().text.secondary);
        const int name = QFontMetrics(face(false)).horizontalAdvance(m_name);
        painter.drawText(QRect(x, 0, name + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, m_name);
        if (name > 0) x += name + space::x1;
        painter.setFont(face(true));
        painter.setPen(tokens().text.primary);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, m_value);
    }

    QString m_name;
    QString m_value;
    Mark m_mark = Mark::None;
};

StatusStrip::StatusStrip(Link& link, QWidget* parent) : QFrame(parent), m_link(link) {
    setObjectName("statusStrip");
    speakAs(this, QAccessible::StatusBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::x3, 0, space::x3, 0);
    row->setSpacing(space::x4);
    for (Item** item : {&m_state, &m_peers, &m_rate, &m_dropped, &m_unrecorded, &m_lag, &m_store}) {
        *item = new Item(this);
        row->addWidget(*item);
    }
    m_alerts = new QToolButton(this);
    m_alerts->setObjectName("openAlerts");
    m_alerts->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_alerts->hide();
    connect(m_alerts, &QToolButton::clicked, this, [this] {
        emit opened(QStringLiteral("alerts"), QStringLiteral("state:open severity:critical severity:high"));
    });
    row->addWidget(m_alerts);
    row->addStretch(1);
    m_exempt = new Item(this);
    row->addWidget(m_exempt);
    m_token = new Item(this);
    row->addWidget(m_token);
    m_zone = new Item(this);
    row->addWidget(m_zone);
    connect(&m_link, &Link::healthChanged, this, &StatusStrip::tell);
    connect(&m_link, &Link::sourcesChanged, this, &StatusStrip::tell);
    connect(&m_link, &Link::momentChanged, this, &StatusStrip::tell);
    connect(&Theme::instance(), &Theme::changed, this, [this] { setMinimumHeight(size::status); });
    setMinimumHeight(size::status);
    tell();
}

void StatusStrip::tell() {
    const QLocale locale;
    const Health& health = m_link.health();
    const Source* source = m_link.source();
    const bool stalled = source != nullptr && health.lag >= kStalled;
    if (source == nullptr) {
        m_state->tell(tr("Nothing is watched"), {}, tr("No network is joined and no rehearsal runs."));
    } else if (stalled) {
        m_state->tell({}, tr("Engine does not answer"), tr("The window goes on with what it knows."),
                      Item::Mark::Bad);
    } else if (source->kind() == Source::Kind::Rehearsal) {
        m_state->tell({}, tr("Lab"),
                      tr("A rehearsal with invented peers; nothing of it touches a real network."),
                      Item::Mark::Fine);
    } else {
        m_state->tell({}, tr("Node up"), tr("The engine answers."), Item::Mark::Fine);
    }

    // Of what the window shows, also of a past second: open connections of the console's own networks, or, in
    // a rehearsal, of every observer.
    std::size_t inbound = 0;
    std::size_t outbound = 0;
    for (const auto& [network, state] : m_link.state().networks()) {
        for (const auto& [id, edge] : state.edges)
            ++(edge.direction == event::Direction::Inbound ? inbound : outbound);
    }
    const auto figure = [&](auto number) { return locale.toString(static_cast<qulonglong>(number)); };
    m_peers->tell(
        tr("Connections"),
        source == nullptr ? QString() : tr("%1 in · %2 out").arg(figure(inbound), figure(outbound)),
        tr("Open connections of every observer that tells this window of its own, by who began them."));
    m_rate->tell(
        tr("Events"),
        tr("%1/s").arg(locale.toString(health.eventsPerSecond, 'f', health.eventsPerSecond < 10 ? 1 : 0)),
        tr("What happened, told a second, over the last seconds."));
    m_dropped->tell(tr("Dropped"), figure(health.dropped),
                    tr("Events that came faster than the window took them; the log has them."),
                    health.dropped > 0 ? Item::Mark::Warn : Item::Mark::None);
    if (health.unrecorded > 0) {
        m_unrecorded->tell(tr("Not recorded"), figure(health.unrecorded),
                           tr("Events that the disk did not take."), Item::Mark::Bad);
    } else {
        m_unrecorded->tell({}, {}, {});
    }
    m_lag->tell(tr("Engine lag"), tr("%1 ms").arg(figure(std::max<std::int64_t>(health.lag.count(), 0))),
                tr("How long a question waits for the engine's thread."),
                stalled               ? Item::Mark::Bad
                : health.lag >= kSlow ? Item::Mark::Warn
                                      : Item::Mark::None);
    const bool spared = health.trouble && health.trouble->code == engine::EngineError::LogNewer;
    if (spared) {
        m_store->tell(tr("Store"), tr("read-only"), sentence(*health.trouble), Item::Mark::Warn);
    } else {
        m_store->tell(tr("Store"),
                      health.storeBytes == 0
                          ? QString()
                          : locale.formattedDataSize(static_cast<qint64>(health.storeBytes), 1),
                      tr("What the event log takes on the disk."));
    }
    QStringList exempt;
    for (const engine::NetworkSnapshot& network : health.networks) {
        if (network.privateExempt) exempt << shown(network.name, 32);
    }
    if (exempt.isEmpty()) {
        m_exempt->tell({}, {}, {});
    } else {
        m_exempt->tell(tr("Diversity"), tr("private exempt"),
                       tr("Peers of one loopback or private network do not count as one place in: %1. Who "
                          "holds many such addresses there is not held back by limits per network.")
                           .arg(exempt.join(QStringLiteral(", "))),
                       Item::Mark::Warn);
    }
    if (health.identityTrouble) {
        m_token->tell(tr("Token"), tr("away"),
                      tr("Connections stay; new connection keys are not signed. %1")
                          .arg(sentence(*health.identityTrouble)),
                      Item::Mark::Warn);
    } else if (source != nullptr && !source->identityToken().empty()) {
        m_token->tell(tr("Token"), shown(source->identityToken(), 32),
                      tr("The identity's key is in this token and signs the keys of connections."));
    } else {
        m_token->tell({}, {}, {});
    }
    m_zone->tell(tr("UTC"), {}, tr("Every time in this window is UTC."));
    tellAlerts();
    for (Item* item : {m_peers, m_rate, m_dropped, m_lag, m_store}) item->setVisible(source != nullptr);
    if (health.storeBytes == 0 && !spared) m_store->hide();

    if (stalled != m_stalled) {
        m_stalled = stalled;
        emit this->stalled(stalled);
    }
    const auto codeOf = [](const std::optional<Error>& why) { return why ? why->code : std::error_code(); };
    if (codeOf(health.trouble) != codeOf(m_trouble)) {
        m_trouble = health.trouble;
        emit diskTroubled(m_trouble);
    }
    if (codeOf(health.identityTrouble) != codeOf(m_away)) {
        m_away = health.identityTrouble;
        emit identityTroubled(m_away);
    }
}

/// Only those that must not wait, and only while there are some.
void StatusStrip::tellAlerts() {
    const Source* source = m_link.source();
    const OpenAlerts open =
        source == nullptr ? OpenAlerts() : openAlerts(*m_link.health().alerts, source->now());
    const std::size_t critical = open.of(Severity::Critical);
    const std::size_t high = open.of(Severity::High);
    m_alerts->setVisible(critical + high > 0);
    if (critical + high == 0) return;
    QStringList parts;
    if (critical > 0) parts << tr("%Ln critical", nullptr, static_cast<int>(critical));
    if (high > 0) parts << tr("%Ln high", nullptr, static_cast<int>(high));
    m_alerts->setText(parts.join(QStringLiteral(" · ")));
    m_alerts->setFont(Theme::instance().font(Type::Caption, QFont::DemiBold));
    m_alerts->setToolTip(tr("Open alerts that should not wait. Shows them."));
    m_alerts->setAccessibleName(tr("Open alerts: %1").arg(m_alerts->text()));
    constexpr int kSide = 10;
    QPixmap mark(QSize(kSide, kSide) * devicePixelRatioF());
    mark.setDevicePixelRatio(devicePixelRatioF());
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    paintSeverity(painter, QRectF(0, 0, kSide, kSide), critical > 0 ? Severity::Critical : Severity::High);
    painter.end();
    m_alerts->setIcon(mark);
    m_alerts->setIconSize(QSize(kSide, kSide));
}

void StatusStrip::retranslate() {
    setAccessibleName(tr("Status"));
    tell();
}

} // namespace vedette::ui
