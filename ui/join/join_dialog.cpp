#include "ui/join/join_dialog.h"

#include "ui/join/address_box.h"
#include "ui/link/background.h"
#include "ui/link/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtCore/QFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr int kMostName = 64;

QString stageText(Joining::Stage stage) {
    switch (stage) {
    case Joining::Stage::Waiting: return JoinDialog::tr("waiting");
    case Joining::Stage::Working: return JoinDialog::tr("under way");
    case Joining::Stage::Done: return JoinDialog::tr("done");
    case Joining::Stage::Failed: return JoinDialog::tr("failed");
    }
    return {};
}

QIcon stageIcon(Joining::Stage stage) {
    switch (stage) {
    case Joining::Stage::Waiting: return icon("clock");
    case Joining::Stage::Working: return icon("refresh");
    case Joining::Stage::Done: return QIcon(iconPixmap("check", size::icon, 2, tokens().ok));
    case Joining::Stage::Failed: return QIcon(iconPixmap("warning", size::icon, 2, tokens().severity[0]));
    }
    return {};
}

} // namespace

JoinDialog::JoinDialog(Link& link, const JoinMeans& means, const QString& network, QWidget* window)
    : QDialog(window),
      m_link(link),
      m_means(means),
      m_name(new QLineEdit(network, this)),
      m_addresses(new AddressBox(this)),
      m_identity(new QLineEdit(this)),
      m_file(new QPushButton(tr("From a file…"), this)),
      m_wrong(new QLabel(this)),
      m_steps(new QTreeWidget(this)),
      m_join(new QPushButton(tr("Join"), this)),
      m_leave(new QPushButton(tr("Leave it again"), this)),
      m_close(new QPushButton(tr("Close"), this)) {
    setObjectName("joinDialog");
    setWindowTitle(tr("Join a network"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::x5, space::x5, space::x5, space::x4);
    column->setSpacing(space::x2);
    auto* first = new QLabel(tr("Addresses of peers, one a line"), this);
    first->setBuddy(m_addresses);
    column->addWidget(first);
    m_addresses->setAccessibleName(first->text());
    m_addresses->setFont(Theme::instance().mono());
    m_addresses->setPlaceholderText("/dnsaddr/bootstrap.example.org\n/ip4/192.0.2.1/tcp/4001/p2p/12D3Koo…");
    m_addresses->setTabChangesFocus(true);
    m_addresses->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_addresses->setFixedHeight(5 * m_addresses->fontMetrics().lineSpacing());
    connect(m_addresses, &QPlainTextEdit::textChanged, this, &JoinDialog::check);
    column->addWidget(m_addresses);
    auto* row = new QHBoxLayout;
    auto* named = new QLabel(tr("Call it"), this);
    named->setBuddy(m_name);
    row->addWidget(named);
    m_name->setMaxLength(kMostName);
    m_name->setAccessibleName(tr("What the network is called"));
    row->addWidget(m_name, 1);
    m_file->setToolTip(
        tr("A text file with addresses, one a line, where # begins a remark; or a picture of a "
           "QR code, which can also be pasted or dropped above"));
    connect(m_file, &QPushButton::clicked, this, &JoinDialog::chooseFile);
    connect(m_addresses, &AddressBox::pictureGiven, this, &JoinDialog::readPicture);
    connect(m_addresses, &AddressBox::fileGiven, this, [this](const QString& file) { readFile(file); });
    row->addWidget(m_file);
    column->addLayout(row);
    auto* own = new QHBoxLayout;
    auto* ownLabel = new QLabel(tr("As"), this);
    ownLabel->setBuddy(m_identity);
    own->addWidget(ownLabel);
    m_identity->setAccessibleName(tr("Identity"));
    m_identity->setFont(Theme::instance().mono());
    m_identity->setToolTip(
        tr("The identity of this console: a new key for this run (ephemeral:ed25519), or a key "
           "in a token. The view of keys copies its address: pkcs11:token=…"));
    own->addWidget(m_identity, 1);
    column->addLayout(own);
    // There is one identity for all networks: that of the engine, once that runs.
    const bool chosen = std::ranges::any_of(m_link.sources(), [this](Link::SourceId id) {
        return m_link.source(id)->kind() == Source::Kind::Network && m_link.source(id)->takesCommands();
    });
    m_identity->setText(m_means.identity ? QString::fromStdString(m_means.identity()) : QString());
    m_identity->setEnabled(!chosen && m_means.chooseIdentity);
    for (QWidget* part : std::initializer_list<QWidget*>{ownLabel, m_identity})
        part->setVisible(static_cast<bool>(m_means.identity));
    m_wrong->setTextFormat(Qt::PlainText);
    m_wrong->setWordWrap(true);
    m_wrong->setObjectName("wrong");
    column->addWidget(m_wrong);
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setHeaderLabels({tr("Step"), tr("State"), tr("What came of it")});
    m_steps->setRootIsDecorated(false);
    m_steps->setSelectionMode(QAbstractItemView::SingleSelection);
    m_steps->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_steps->header()->resizeSection(0, 240);
    m_steps->hide();
    column->addWidget(m_steps, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_join);
    column->addLayout(buttons);
    m_leave->hide();
    connect(m_leave, &QPushButton::clicked, this, &JoinDialog::abandon);
    m_join->setObjectName("joinNow");
    m_join->setProperty("primary", true);
    m_join->setDefault(true);
    connect(m_join, &QPushButton::clicked, this, &JoinDialog::join);
    m_close->setAutoDefault(false);
    m_leave->setAutoDefault(false);
    m_file->setAutoDefault(false);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    const int percent = Theme::instance().textSize();
    resize(std::min(720 * percent / 100, window->width()), 0);
    check();
}

void JoinDialog::propose(const std::vector<codec::Multiaddr>& ways) {
    QStringList lines;
    for (const auto& way : ways) lines += QString::fromStdString(way.text());
    m_addresses->setPlainText(lines.join('\n'));
}

void JoinDialog::check() {
    const JoinInput input = JoinInput::parse(m_addresses->toPlainText());
    m_wrong->setText(input.wrong);
    m_wrong->setVisible(!input.wrong.isEmpty());
    m_join->setEnabled(!input.addresses.empty()
                       && (input.wrong.isEmpty() || input.addresses.size() == JoinInput::kMostAddresses));
}

void JoinDialog::chooseFile() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Addresses from a file"));
    if (!path.isEmpty()) readFile(path);
}

void JoinDialog::complain(const QString& why) {
    m_wrong->setText(why);
    m_wrong->show();
}

void JoinDialog::readFile(const QString& path) {
    if (QrReader::isPicture(path)) {
        return look([path] { return QrReader::inFile(path); });
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return complain(tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    }
    m_addresses->setPlainText(QString::fromUtf8(file.read(JoinInput::kMostText + 1)));
}

void JoinDialog::readPicture(const QImage& picture) {
    look([picture] { return QrReader::inImage(picture); });
}

/// Decoding takes a moment for a photograph; it is not this thread's.
void JoinDialog::look(const std::function<QrReader::Found()>& read) {
    m_file->setEnabled(false);
    complain(tr("Looking for a QR code…"));
    inBackground(this, read, [this](const QrReader::Found& what) { found(what); });
}

void JoinDialog::found(const QrReader::Found& what) {
    m_file->setEnabled(m_joining == nullptr);
    check();
    if (!what.wrong.isEmpty()) return complain(what.wrong);
    for (const QString& text : what.texts) add(text);
}

void JoinDialog::add(const QString& text) {
    if (m_joining != nullptr) return;
    const QString before = m_addresses->toPlainText().trimmed();
    m_addresses->setPlainText(before.isEmpty() ? text : before + QChar('\n') + text);
}

void JoinDialog::join() {
    const JoinInput input = JoinInput::parse(m_addresses->toPlainText());
    if (input.addresses.empty()) return;
    if (m_identity->isEnabled()) {
        const auto taken = m_means.chooseIdentity(m_identity->text().trimmed().toStdString());
        if (!taken) return complain(sentence(taken.error()));
    }
    for (QWidget* control : std::initializer_list<QWidget*>{m_addresses, m_name, m_file, m_identity, m_join})
        control->setEnabled(false);
    m_joining = new Joining(m_link, m_means, this);
    connect(m_joining, &Joining::changed, this, &JoinDialog::tell);
    m_steps->show();
    m_steps->setMinimumHeight(10 * size::row);
    const QString name = m_name->text().trimmed();
    m_joining->begin(name.isEmpty() ? QStringLiteral("default") : name, input.addresses);
    tell();
}

void JoinDialog::tell() {
    const auto& steps = m_joining->steps();
    while (m_steps->topLevelItemCount() < static_cast<int>(steps.size())) new QTreeWidgetItem(m_steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        QTreeWidgetItem* item = m_steps->topLevelItem(static_cast<int>(i));
        item->setText(0, steps[i].what);
        item->setIcon(1, stageIcon(steps[i].stage));
        item->setText(1, stageText(steps[i].stage));
        item->setText(2, steps[i].detail);
        item->setToolTip(2, steps[i].detail.isEmpty()
                                ? QString()
                                : "<span>" + steps[i].detail.toHtmlEscaped() + "</span>");
    }
    const bool failed = m_joining->settled() && !m_joining->joined();
    m_leave->setVisible(!m_joining->settled() || failed);
    m_leave->setText(failed ? tr("Give up") : tr("Cancel"));
    m_close->setText(m_joining->settled() ? tr("Close") : tr("Go on in the background"));
    if (m_joining->joined()) m_close->setFocus();
}

void JoinDialog::abandon() {
    m_joining->giveUp();
    reject();
}

} // namespace vedette::ui
