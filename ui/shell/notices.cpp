#include "ui/shell/notices.h"

#include "ui/theme/icons.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/speak_as.h"

#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace vedette::ui {

class Notices::Banner final : public QFrame {
public:
    Banner(const Notice& notice, Notices* parent)
        : QFrame(parent),
          m_key(notice.key),
          m_severity(notice.severity),
          m_says(notice.text),
          m_open(notice.opens ? notice.action : std::function<void()>()),
          m_text(new QLabel(this)),
          m_close(new QToolButton(this)) {
        setObjectName("banner");
        speakAs(this, QAccessible::AlertMessage); // read out when it appears
        setProperty("panel", true);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(kMarkRoom, space::x1, space::x1, space::x1);
        row->setSpacing(space::x3);
        m_text->setTextFormat(Qt::PlainText);
        m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_text->setWordWrap(true);
        row->addWidget(m_text, 1);
        if (!notice.actionText.isEmpty()) {
            auto* button = new QPushButton(notice.actionText, this);
            QObject::connect(button, &QPushButton::clicked, parent,
                             [parent, action = notice.action, key = m_key] {
                                 parent->take(key);
                                 action();
                             });
            row->addWidget(button);
        }
        m_close->setIcon(icon("close"));
        QObject::connect(m_close, &QToolButton::clicked, parent,
                         [parent, key = m_key] { parent->take(key); });
        row->addWidget(m_close);
        say();
        if (notice.goesAfterMs) {
            QTimer::singleShot(*notice.goesAfterMs, this, [parent, key = m_key] { parent->take(key); });
        }
    }

    [[nodiscard]] const QString& key() const noexcept { return m_key; }

    [[nodiscard]] const std::function<void()>& opener() const noexcept { return m_open; }

    void say() {
        const QString text = m_says();
        m_text->setText(text);
        setAccessibleName(text);
        m_close->setToolTip(Notices::tr("Close this notice"));
        m_close->setAccessibleName(m_close->toolTip());
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QFrame::paintEvent(event);
        QPainter painter(this);
        const int x = layoutDirection() == Qt::RightToLeft ? width() - kMarkRoom + space::x3 : space::x3;
        paintSeverity(painter, QRectF(x, (height() - kMark) / 2.0, kMark, kMark), m_severity);
    }

private:
    static constexpr int kMark = 12;
    static constexpr int kMarkRoom = space::x3 + kMark + space::x2;

    QString m_key;
    Severity m_severity;
    Saying m_says;
    std::function<void()> m_open;
    QLabel* m_text;
    QToolButton* m_close;
};

Notices::Notices(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(space::x4, space::x2, space::x4, 0);
    m_column->setSpacing(space::x1);
    hide();
}

void Notices::tell(const Notice& notice) {
    take(notice.key);
    auto* banner = new Banner(notice, this);
    m_banners.prepend(banner);
    m_column->insertWidget(0, banner);
    while (m_banners.size() > kMost) take(m_banners.back()->key());
    show();
    emit told(notice.severity, notice.text());
}

void Notices::take(const QString& key) {
    for (qsizetype i = 0; i < m_banners.size(); ++i) {
        if (m_banners[i]->key() != key) continue;
        Banner* banner = m_banners.takeAt(i);
        banner->hide();
        banner->deleteLater(); // its own button may be on the stack
        break;
    }
    setVisible(!m_banners.isEmpty());
}

void Notices::open() {
    if (m_banners.isEmpty() || !m_banners.front()->opener()) return;
    const auto run = m_banners.front()->opener();
    take(m_banners.front()->key());
    run();
}

void Notices::retranslate() {
    for (Banner* banner : m_banners) banner->say();
}

QStringList Notices::keys() const {
    QStringList keys;
    for (const Banner* banner : m_banners) keys.append(banner->key());
    return keys;
}

} // namespace vedette::ui
