#include "ui/ceremony/ceremony_setup.h"

#include "core/ceremony/word_list.h"
#include "ui/ceremony/ceremony_words.h"
#include "ui/link/background.h"
#include "ui/link/preferences.h"
#include "ui/link/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/labels_and_lists.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QSignalBlocker>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <array>
#include <optional>
#include <utility>

// The macro wants no namespace around it.
static void haveScripts() {
    Q_INIT_RESOURCE(ceremonies);
}

namespace vedette::ui {

namespace {

constexpr int kPageWidth = 900;
constexpr int kMostFindings = 8; ///< shown without scrolling
constexpr const char* kFolderKey = "ceremony.folder";
constexpr const char* kBindingsKey = "ceremony.bindings";
constexpr const char* kLedgerKey = "ceremony.ledger";
constexpr const char* kScriptKey = "ceremony.script";

/// Those that come with the program.
constexpr std::array<const char*, 2> kScripts{"root-key", "rotation"};

/// One byte more than a script may have: then it is found to be too long.
constexpr qint64 kMostRead = static_cast<qint64>(ceremony::kMaxScript) + 1;

std::optional<Bytes> readUpTo(const QString& path, QString& why) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        why = CeremonySetup::tr("%1 cannot be read: %2")
                  .arg(shown(path.toStdString(), 400), file.errorString());
        return std::nullopt;
    }
    const QByteArray bytes = file.read(kMostRead);
    return Bytes(bytes.begin(), bytes.end());
}

std::filesystem::path pathOf(const QLineEdit* line) {
    return line->text().trimmed().toStdString();
}

} // namespace

CeremonySetup::CeremonySetup(const CeremonyMeans& means, QWidget* parent)
    : QWidget(parent),
      m_means(means),
      m_intro(textLabel("secondary")),
      m_scriptCard(new Card),
      m_scripts(new QComboBox),
      m_open(new QPushButton),
      m_save(new QPushButton),
      m_facts(new FactGrid),
      m_findings(new QListWidget),
      m_placeCard(new Card),
      m_form(new QFormLayout),
      m_pinEachTime(new QCheckBox),
      m_finalTry(new QCheckBox),
      m_ready(textLabel()),
      m_rehearse(new QPushButton),
      m_hold(new QPushButton),
      m_check(new QPushButton) {
    haveScripts();
    build();
    for (const char* name : kScripts) m_scripts->addItem(QString(), QString::fromLatin1(name));
    connect(m_scripts, &QComboBox::currentIndexChanged, this, [this] {
        Preferences::instance().set(QLatin1String(kScriptKey), m_scripts->currentData().toString());
        readScript();
    });
    connect(m_open, &QPushButton::clicked, this, &CeremonySetup::openScript);
    connect(m_save, &QPushButton::clicked, this, &CeremonySetup::saveScript);
    connect(m_rehearse, &QPushButton::clicked, this, [this] { begin(ceremony::Mode::Rehearsal); });
    connect(m_hold, &QPushButton::clicked, this, [this] { begin(ceremony::Mode::Run); });
    connect(m_check, &QPushButton::clicked, this, &CeremonySetup::transcriptWanted);
    retranslate();
    const QString last = Preferences::instance().value(QLatin1String(kScriptKey)).toString();
    if (last.isEmpty())
        readScript();
    else
        chooseScript(last);
}

CeremonySetup::PathRow CeremonySetup::addPath(QFormLayout* form, const char* key) {
    PathRow row{new QLabel, new QLineEdit, new QToolButton};
    row.browse->setProperty("framed", true);
    row.label->setBuddy(row.path);
    row.path->setText(Preferences::instance().value(QLatin1String(key)).toString());
    auto* line = new QHBoxLayout;
    line->setSpacing(space::x2);
    line->addWidget(row.path, 1);
    line->addWidget(row.browse);
    form->addRow(row.label, line);
    connect(row.path, &QLineEdit::editingFinished, this, [this, key, path = row.path] {
        Preferences::instance().set(QLatin1String(key), path->text());
        judge();
    });
    return row;
}

void CeremonySetup::build() {
    m_findings->setFrameShape(QFrame::NoFrame);
    m_findings->setWordWrap(true);
    m_findings->setSelectionMode(QAbstractItemView::NoSelection);
    m_scripts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* which = new QHBoxLayout;
    which->setSpacing(space::x2);
    which->addWidget(m_scripts, 1);
    which->addWidget(m_open);
    which->addWidget(m_save);
    auto* script = new QWidget;
    auto* scriptColumn = new QVBoxLayout(script);
    scriptColumn->setContentsMargins({});
    scriptColumn->setSpacing(space::x3);
    scriptColumn->addLayout(which);
    scriptColumn->addWidget(m_facts);
    scriptColumn->addWidget(m_findings);
    m_scriptCard->setContent(script);

    auto* place = new QWidget;
    auto* placeColumn = new QVBoxLayout(place);
    placeColumn->setContentsMargins({});
    placeColumn->setSpacing(space::x3);
    m_form->setHorizontalSpacing(space::x3);
    m_form->setVerticalSpacing(space::x2);
    placeColumn->addLayout(m_form);
    m_folder = addPath(m_form, kFolderKey);
    m_bindings = addPath(m_form, kBindingsKey);
    m_ledger = addPath(m_form, kLedgerKey);
    if (m_folder.path->text().isEmpty())
        m_folder.path->setText(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               + QStringLiteral("/ceremony"));
    connect(m_folder.browse, &QToolButton::clicked, this, [this] { browse(m_folder, true); });
    connect(m_bindings.browse, &QToolButton::clicked, this, [this] { browse(m_bindings, false); });
    connect(m_ledger.browse, &QToolButton::clicked, this, [this] { browse(m_ledger, false); });
    placeColumn->addWidget(m_pinEachTime);
    placeColumn->addWidget(m_finalTry);
    m_placeCard->setContent(place);

    m_rehearse->setObjectName(QStringLiteral("rehearse"));
    m_hold->setObjectName(QStringLiteral("hold"));
    m_check->setObjectName(QStringLiteral("check"));
    m_ready->setObjectName(QStringLiteral("ready"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::x2);
    buttons->addWidget(m_rehearse);
    buttons->addWidget(m_hold);
    buttons->addStretch(1);
    buttons->addWidget(m_check);

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::x4, space::x4, space::x4, space::x4);
    column->setSpacing(space::x4);
    column->addWidget(m_intro);
    column->addWidget(m_scriptCard);
    column->addWidget(m_placeCard);
    column->addWidget(m_ready);
    column->addLayout(buttons);
    column->addStretch(1);
    const auto widen = [page] { page->setMaximumWidth(kPageWidth * Theme::instance().textSize() / 100); };
    connect(&Theme::instance(), &Theme::changed, page, widen);
    widen();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // what lies in it is stepped through, and pages on
    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins({});
    row->addStretch(1);
    row->addWidget(page, 100);
    row->addStretch(1);
    scroll->setWidget(middle);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(scroll);
}

void CeremonySetup::retranslate() {
    m_intro->setText(tr(
        "A ceremony is held by a script: who does what with which token, in which order, and what must come "
        "of it. It is rehearsed on throw-away tokens first; the real one unlocks after a rehearsal of "
        "exactly the same bytes went through without exception. Nothing here needs a network."));
    m_scriptCard->setTitle(tr("Script"));
    m_placeCard->setTitle(tr("Place"));
    m_open->setText(tr("Open a script…"));
    m_save->setText(tr("Save a copy…"));
    m_scripts->setAccessibleDescription(tr("Script"));
    m_scripts->setItemText(0, tr("A root key and its officers"));
    m_scripts->setItemText(1, tr("The rotation of a key"));
    m_folder.label->setText(tr("Folder for what comes of it"));
    m_bindings.label->setText(tr("Bindings of this place"));
    m_ledger.label->setText(tr("Key ledger to go on with"));
    m_bindings.path->setPlaceholderText(
        tr("needed for the real one: which tokens and people the names mean"));
    m_ledger.path->setPlaceholderText(tr("empty: a new ledger begins"));
    for (const PathRow* row : {&m_folder, &m_bindings, &m_ledger}) {
        row->browse->setText(tr("Choose…"));
        row->path->setAccessibleName(row->label->text());
        row->browse->setAccessibleName(tr("Choose: %1").arg(row->label->text()));
    }
    m_pinEachTime->setText(tr("Whoever signs a record gives the PIN for it"));
    m_pinEachTime->setToolTip(plainToolTip(tr("Else a token stays logged in to the end.")));
    m_finalTry->setText(tr("Use up a token's last try of its PIN"));
    m_finalTry->setToolTip(plainToolTip(tr("A wrong PIN then locks the token.")));
    m_rehearse->setText(tr("Rehearse it"));
    m_check->setText(tr("Check a transcript…"));
    showScript();
    showReadiness();
}

void CeremonySetup::chooseScript(const QString& path) {
    int at = m_scripts->findData(path);
    if (at < 0) {
        // One file at a time beside those of the program.
        if (m_scripts->count() > static_cast<int>(kScripts.size()))
            m_scripts->removeItem(m_scripts->count() - 1);
        const QSignalBlocker quiet(m_scripts);
        m_scripts->addItem(shown(QFileInfo(path).fileName().toStdString(), 80), path);
        at = m_scripts->count() - 1;
    }
    if (m_scripts->currentIndex() != at)
        m_scripts->setCurrentIndex(at);
    else
        readScript();
}

void CeremonySetup::openScript() {
    auto* dialog = new QFileDialog(this, tr("Open a script"), QFileInfo(m_scriptFile).path(),
                                   tr("Scripts (*.toml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CeremonySetup::chooseScript);
    dialog->open();
}

void CeremonySetup::saveScript() {
    auto* dialog = new QFileDialog(this, tr("Save a copy of the script"), QString(), tr("Scripts (*.toml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("toml"));
    dialog->selectFile(m_scriptFile.isEmpty() ? m_scripts->currentData().toString() + QStringLiteral(".toml")
                                              : QFileInfo(m_scriptFile).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly)
                          && file.write(reinterpret_cast<const char*>(m_script.data()),
                                        static_cast<qint64>(m_script.size()))
                                 == static_cast<qint64>(m_script.size())
                          && file.commit();
        if (written) return chooseScript(path);
        QMessageBox::warning(
            this, tr("Save a copy of the script"),
            tr("%1 was not written: %2").arg(shown(path.toStdString(), 400), file.errorString()));
    });
    dialog->open();
}

void CeremonySetup::browse(const PathRow& row, bool folder) {
    auto* dialog = new QFileDialog(this, row.label->text(), row.path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [path = row.path](const QString& chosen) {
        path->setText(chosen);
        emit path->editingFinished();
    });
    dialog->open();
}

void CeremonySetup::look() {
    readScript();
}

void CeremonySetup::readScript() {
    const QString which = m_scripts->currentData().toString();
    const bool own = m_scripts->currentIndex() < static_cast<int>(kScripts.size());
    m_scriptFile = own ? QString() : which;
    m_unreadable.clear();
    auto bytes = readUpTo(own ? QStringLiteral(":/ceremony/%1.toml").arg(which) : which, m_unreadable);
    m_script = bytes ? *std::move(bytes) : Bytes();
    judge();
}

ceremony::Order CeremonySetup::order(ceremony::Mode mode) const {
    ceremony::Order out;
    out.mode = mode;
    out.script = m_script;
    out.folder = pathOf(m_folder.path);
    if (mode == ceremony::Mode::Rehearsal) return out;
    QString said; // by judge()
    if (!m_bindings.path->text().trimmed().isEmpty())
        out.bindings = readUpTo(m_bindings.path->text().trimmed(), said).value_or(Bytes());
    out.ledger = pathOf(m_ledger.path);
    out.pinEachTime = m_pinEachTime->isChecked();
    out.finalTry = m_finalTry->isChecked();
    return out;
}

void CeremonySetup::judge() {
    m_unbound.clear();
    const QString bindings = m_bindings.path->text().trimmed();
    if (!bindings.isEmpty()) {
        const auto read = readUpTo(bindings, m_unbound);
        if (read && read->empty()) m_unbound = tr("%1 is empty.").arg(shown(bindings.toStdString(), 400));
    }
    // Of what was asked last.
    const quint64 asked = ++m_asked;
    inBackground(
        this, [judge = m_means.judge, order = order(ceremony::Mode::Run)] { return judge(order); },
        [this, asked](ceremony::Judged judged) {
            if (asked == m_asked) take(std::move(judged));
        });
}

void CeremonySetup::take(ceremony::Judged judged) {
    m_judged = std::move(judged);
    showScript();
    showReadiness();
}

void CeremonySetup::showScript() {
    const ceremony::Script& script = m_judged.script;
    QStringList roles;
    for (const ceremony::ScriptRole& role : script.roles)
        roles.append(tr("%1 (%2)").arg(shown(role.name, 40), CeremonyWords::duty(role.duty)));
    QStringList tokens;
    for (const ceremony::ScriptToken& token : script.tokens)
        tokens.append(token.prepared ? shown(token.name, 40)
                                     : tr("%1 (made in the room)").arg(shown(token.name, 40)));
    if (m_script.empty()) {
        m_facts->setFacts({});
    } else {
        m_facts->setFacts({{tr("Title"), toldWords(script.title)},
                           {tr("People"), roles.join(QStringLiteral(", "))},
                           {tr("Tokens"), tokens.join(QStringLiteral(", "))},
                           {tr("Steps"), tr("%n step(s)", nullptr, static_cast<int>(script.steps.size()))},
                           {tr("SHA-256"), QString::fromStdString(toHex(script.hash)),
                            tr("Of the exact bytes of the script"), true},
                           {tr("In words"), QString::fromStdString(ceremony::pgpWords(script.hash)),
                            tr("The same hash in the PGP word list, to be read aloud")}});
    }
    m_findings->clear();
    if (!m_unreadable.isEmpty()) m_findings->addItem(m_unreadable);
    if (!m_unbound.isEmpty()) m_findings->addItem(m_unbound);
    for (const ceremony::Finding& one : m_judged.inScript) m_findings->addItem(CeremonyWords::finding(one));
    for (const ceremony::Finding& one : m_judged.inBindings)
        m_findings->addItem(tr("Bindings: %1").arg(CeremonyWords::finding(one)));
    for (int i = 0; i < m_findings->count(); ++i)
        m_findings->item(i)->setIcon(severityPixmap(Severity::High, devicePixelRatioF()));
    m_findings->setAccessibleName(tr("What speaks against it"));
    m_findings->setVisible(m_findings->count() > 0);
    if (m_findings->count() > 0) fitHeight(m_findings, kMostFindings);
}

void CeremonySetup::showReadiness() {
    const bool script =
        !m_script.empty() && m_judged.inScript.empty() && m_judged.script.hash != ceremony::Digest{};
    const bool folder = !m_folder.path->text().trimmed().isEmpty();
    const bool bound = !m_bindings.path->text().trimmed().isEmpty();
    const bool ready = script && folder && bound && m_unbound.isEmpty() && m_judged.sound();
    m_rehearse->setEnabled(script && folder);
    m_hold->setEnabled(ready);
    m_hold->setText(m_judged.held ? tr("Take the ceremony up again") : tr("Hold the ceremony"));
    m_rehearse->setProperty("primary", !ready);
    m_hold->setProperty("primary", ready);
    for (QPushButton* button : {m_rehearse, m_hold}) {
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
    QString said;
    if (!script)
        said = tr("This script cannot be held: mend what speaks against it.");
    else if (!folder)
        said = tr("Choose the folder that the transcript goes to.");
    else if (m_judged.locked)
        said = tr("Rehearse it first. %1").arg(sentence(Error(m_judged.locked->code)));
    else if (!bound)
        said = tr("It was rehearsed. Choose the bindings of this place to hold it.");
    else if (!m_unbound.isEmpty() || !m_judged.inBindings.empty())
        said = tr("It was rehearsed, but the bindings do not fit.");
    else if (m_judged.held)
        said = tr("It was rehearsed, and broken off behind record %1: it goes on there.")
                   .arg(*m_judged.held - 1);
    else
        said = tr("It was rehearsed without exception and can be held.");
    m_ready->setText(said);
}

void CeremonySetup::begin(ceremony::Mode mode) {
    // Bindings and the rehearsal are judged as they lie there now.
    const quint64 asked = ++m_asked;
    m_rehearse->setEnabled(false);
    m_hold->setEnabled(false);
    inBackground(
        this, [judge = m_means.judge, order = order(ceremony::Mode::Run)] { return judge(order); },
        [this, asked, mode](ceremony::Judged judged) {
            if (asked != m_asked) return;
            const bool same = judged.script.hash == m_judged.script.hash;
            take(std::move(judged));
            const bool can = mode == ceremony::Mode::Run ? m_hold->isEnabled() : m_rehearse->isEnabled();
            if (can && same) emit begun(mode);
        });
}

} // namespace vedette::ui
