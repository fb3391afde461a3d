#include "ui/keys/token_dialogs.h"

#include "core/base/random.h"
#include "ui/keys/token_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/pin_field.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace vedette::ui {

namespace {

constexpr int kLabelBytes = 32; ///< of a token; keys have the same, so that they fit on one line
constexpr int kWidth = 460;

QLabel* plainLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLineEdit* namedLine(const QString& name, QWidget* parent) {
    auto* line = new QLineEdit(parent);
    line->setMaxLength(kLabelBytes);
    line->setAccessibleName(name);
    return line;
}

bool isLabel(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return !bytes.trimmed().isEmpty() && bytes.size() <= kLabelBytes
        && std::ranges::all_of(text, [](QChar one) { return one.isPrint(); });
}

/// What is typed to show that it is meant: the label, unless nobody could type that.
QString wordOf(const std::string& label, const Bytes& id) {
    const QString text = QString::fromStdString(label);
    if (isLabel(text)) return text;
    return id.empty() ? QStringLiteral("0000") : QString::fromStdString(toHex(id)).left(8);
}

} // namespace

// --- the PIN

PinSection::PinSection(const keys::TokenInfo& token, keys::Role role, QWidget* parent)
    : QWidget(parent),
      m_tries(plainLabel({}, this)),
      m_pin(new PinField(role == keys::Role::So ? tr("Security officer's PIN") : tr("User PIN"), this)),
      m_final(new QCheckBox(tr("Use up the last try all the same"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::x1);
    column->addWidget(m_pin);
    column->addWidget(m_tries);
    column->addWidget(m_final);
    setFocusProxy(m_pin);
    connect(m_pin, &PinField::edited, this, &PinSection::changed);
    connect(m_final, &QCheckBox::toggled, this, &PinSection::changed);
    setTries(role == keys::Role::So ? token.soTries : token.userTries);
}

void PinSection::setTries(keys::TriesLeft tries) {
    m_left = tries;
    m_tries->setText(TokenWords::triesWarning(tries));
    m_tries->setProperty("level", tries == keys::TriesLeft::Unknown ? "secondary" : "");
    m_final->setVisible(tries == keys::TriesLeft::Last);
    m_pin->setEnabled(tries != keys::TriesLeft::None);
    emit changed();
}

bool PinSection::isReady() const {
    if (m_left == keys::TriesLeft::None) return false;
    return !m_pin->isEmpty() && (m_left != keys::TriesLeft::Last || m_final->isChecked());
}

bool PinSection::finalTry() const {
    return m_left == keys::TriesLeft::Last && m_final->isChecked();
}

// --- what they share

TokenDialog::TokenDialog(const keys::TokenInfo& token, const QString& title, const QString& deed,
                         QWidget* window)
    : QDialog(window),
      m_token(token),
      m_column(new QVBoxLayout(this)),
      m_form(new QFormLayout),
      m_why(plainLabel({}, this)),
      m_do(nullptr) {
    setWindowTitle(title);
    m_column->setContentsMargins(space::x5, space::x5, space::x5, space::x4);
    m_column->setSpacing(space::x3);
    auto* which = plainLabel(
        token.initialized ? tr("Token %1, serial %2").arg(TokenWords::name(token), shown(token.serial, 64))
                          : tr("Free slot: %1").arg(shown(token.slot, 80)),
        this);
    which->setFont(Theme::instance().font(Type::Body, QFont::DemiBold));
    m_column->addWidget(which);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_column->addLayout(m_form);
    m_why->setProperty("level", "secondary");
    m_column->addWidget(m_why);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_do = buttons->addButton(deed, QDialogButtonBox::AcceptRole);
    m_do->setObjectName(QStringLiteral("do"));
    m_do->setProperty("primary", true);
    m_do->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_column->addWidget(buttons);
    setMinimumWidth(kWidth * Theme::instance().textSize() / 100);
}

void TokenDialog::say(const QString& text, bool warning) {
    auto* label = plainLabel(text, this);
    if (!warning) label->setProperty("level", "secondary");
    m_column->insertWidget(m_column->count() - 3, label);
}

void TokenDialog::setReady(bool ready, const QString& why) {
    m_do->setEnabled(ready);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

keys::Login TokenDialog::loginWith(PinSection& pin) const {
    keys::Login login;
    login.token = m_token.ref();
    login.finalTry = pin.finalTry();
    login.pin = pin.pin().take();
    return login;
}

// --- logging in

LoginDialog::LoginDialog(const keys::TokenInfo& token, const QString& purpose, QWidget* window)
    : TokenDialog(token, tr("Log in to %1").arg(TokenWords::name(token)), tr("Log in"), window),
      m_pin(new PinSection(token, keys::Role::User, this)) {
    setObjectName(QStringLiteral("loginDialog"));
    if (!purpose.isEmpty()) say(purpose, false);
    form().addRow(tr("User PIN"), m_pin);
    const auto check = [this] { setReady(m_pin->isReady()); };
    connect(m_pin, &PinSection::changed, this, check);
    check();
    m_pin->setFocus();
}

keys::Login LoginDialog::take() {
    return loginWith(*m_pin);
}

// --- initialising

InitializeDialog::InitializeDialog(const keys::TokenInfo& token, std::size_t keys, QWidget* window)
    : TokenDialog(token, tr("Initialise a token"),
                  token.initialized ? tr("Erase and initialise") : tr("Initialise"), window),
      m_label(namedLine(tr("Name of the token"), this)),
      m_typed(namedLine(tr("Name of the token that is erased"), this)),
      m_so(new PinField(tr("Security officer's PIN"), this)),
      m_soAgain(new PinField(tr("Security officer's PIN, again"), this)),
      m_user(new PinField(tr("User PIN"), this)),
      m_userAgain(new PinField(tr("User PIN, again"), this)) {
    setObjectName(QStringLiteral("initializeDialog"));
    if (token.initialized) {
        say(tr("Erases the token with the %Ln keys that show, and those that do not. This cannot be undone.",
               nullptr, static_cast<int>(keys)),
            true);
        say(tr("The security officer's PIN must be the one that the token has now."), false);
        form().addRow(tr("To erase, type %1").arg(wordOf(token.label, {})), m_typed);
    } else {
        say(tr("Gives the token a name and both of its PINs. The security officer's PIN sets a forgotten "
               "user "
               "PIN anew; keep it apart from the user's."),
            false);
        m_typed->hide();
    }
    form().addRow(tr("Name"), m_label);
    form().addRow(tr("Security officer's PIN"), m_so);
    form().addRow(tr("Again"), m_soAgain);
    form().addRow(tr("User PIN"), m_user);
    form().addRow(tr("Again"), m_userAgain);
    for (QLineEdit* line : {m_label, m_typed})
        connect(line, &QLineEdit::textChanged, this, &InitializeDialog::check);
    for (PinField* pin : {m_so, m_soAgain, m_user, m_userAgain})
        connect(pin, &PinField::edited, this, &InitializeDialog::check);
    check();
    (token.initialized ? m_typed : m_label)->setFocus();
}

void InitializeDialog::check() {
    if (m_token.initialized && m_typed->text() != wordOf(m_token.label, {}))
        return setReady(false, tr("Type the name of the token that is to be erased."));
    if (!isLabel(m_label->text())) return setReady(false, tr("A name has 1 to 32 bytes of plain text."));
    if (m_so->isEmpty() || m_user->isEmpty()) return setReady(false, tr("Both PINs are needed."));
    if (!m_so->sameAs(*m_soAgain) || !m_user->sameAs(*m_userAgain))
        return setReady(false, tr("The two entries of a PIN differ."));
    setReady(true);
}

keys::Initialize InitializeDialog::take() {
    keys::Initialize made;
    if (m_token.initialized) made.token = m_token.ref();
    made.label = m_label->text().toStdString();
    made.erase = m_token.initialized;
    made.soPin = m_so->take();
    made.userPin = m_user->take();
    m_soAgain->clear();
    m_userAgain->clear();
    return made;
}

// --- PINs

SetPinDialog::SetPinDialog(const keys::TokenInfo& token, QWidget* window)
    : TokenDialog(token, tr("Set a PIN of %1").arg(TokenWords::name(token)), tr("Set PIN"), window),
      m_whose(new QComboBox(this)),
      m_current(new PinSection(token, keys::Role::User, this)),
      m_next(new PinField(tr("New PIN"), this)),
      m_again(new PinField(tr("New PIN, again"), this)) {
    setObjectName(QStringLiteral("setPinDialog"));
    m_whose->setAccessibleName(tr("Whose PIN"));
    m_whose->addItem(tr("User's, by the user's PIN of now"));
    m_whose->addItem(tr("User's, by the security officer's PIN"));
    m_whose->addItem(tr("Security officer's, by its PIN of now"));
    form().addRow(tr("Whose"), m_whose);
    form().addRow(tr("PIN of now"), m_current);
    form().addRow(tr("New PIN"), m_next);
    form().addRow(tr("Again"), m_again);
    connect(m_whose, &QComboBox::currentIndexChanged, this,
            [this](int whose) { m_current->setTries(whose == 0 ? m_token.userTries : m_token.soTries); });
    connect(m_current, &PinSection::changed, this, &SetPinDialog::check);
    for (PinField* pin : {m_next, m_again}) connect(pin, &PinField::edited, this, &SetPinDialog::check);
    if (token.userTries == keys::TriesLeft::None || !token.userPinSet) m_whose->setCurrentIndex(1);
    check();
}

void SetPinDialog::check() {
    if (!m_current->isReady()) return setReady(false);
    if (m_next->isEmpty()) return setReady(false);
    if (!m_next->sameAs(*m_again)) return setReady(false, tr("The two entries of a PIN differ."));
    setReady(true);
}

keys::SetPin SetPinDialog::take() {
    keys::SetPin set;
    set.token = m_token.ref();
    set.role = m_whose->currentIndex() == 2 ? keys::Role::So : keys::Role::User;
    set.bySo = m_whose->currentIndex() == 1;
    set.finalTry = m_current->finalTry();
    set.current = m_current->pin().take();
    set.next = m_next->take();
    m_again->clear();
    return set;
}

// --- making a key

GenerateDialog::GenerateDialog(const keys::TokenView& token, bool login, QWidget* window)
    : TokenDialog(token.token, tr("New key in %1").arg(TokenWords::name(token.token)), tr("Generate"),
                  window),
      m_algorithm(new QComboBox(this)),
      m_note(plainLabel({}, this)),
      m_label(namedLine(tr("Label of the key"), this)) {
    setObjectName(QStringLiteral("generateDialog"));
    for (const keys::KeyInfo& key : token.keys) m_labels.push_back(key.label);
    m_algorithm->setAccessibleName(tr("Algorithm"));
    auto* items = qobject_cast<QStandardItemModel*>(m_algorithm->model());
    for (const keys::Algorithm one : keys::kAlgorithms) {
        const QString name = TokenWords::algorithm(std::string(keys::algorithmName(one)));
        const bool offered = keys::availability(token.token, one).offered;
        const QString why = TokenWords::availability(token.token, one);
        m_algorithm->addItem(offered ? name : tr("%1 (%2)").arg(name, why), static_cast<int>(one));
        if (!offered && items != nullptr) items->item(m_algorithm->count() - 1)->setEnabled(false);
    }
    for (int i = m_algorithm->count() - 1; i >= 0; --i) {
        if (keys::availability(token.token, static_cast<keys::Algorithm>(m_algorithm->itemData(i).toInt()))
                .offered)
            m_algorithm->setCurrentIndex(i);
    }
    form().addRow(tr("Algorithm"), m_algorithm);
    m_note->setProperty("level", "secondary");
    form().addRow(QString(), m_note);
    form().addRow(tr("Label"), m_label);
    if (login) {
        m_pin = new PinSection(token.token, keys::Role::User, this);
        form().addRow(tr("User PIN"), m_pin);
        connect(m_pin, &PinSection::changed, this, &GenerateDialog::check);
    }
    say(tr("The private half is made in the token and never leaves it. Its attributes are read back, and a "
           "signature on trial is checked, before the key counts as made."),
        false);
    connect(m_algorithm, &QComboBox::currentIndexChanged, this, &GenerateDialog::check);
    connect(m_label, &QLineEdit::textChanged, this, &GenerateDialog::check);
    check();
    m_label->setFocus();
}

void GenerateDialog::check() {
    const auto algorithm = static_cast<keys::Algorithm>(m_algorithm->currentData().toInt());
    switch (algorithm) {
    case keys::Algorithm::Ed25519:
        m_note->setText(tr("The usual choice for a node: every peer knows it."));
        break;
    case keys::Algorithm::P256:
        m_note->setText(
            tr("As a node's identity some peers, those in JavaScript among them, cannot dial it."));
        break;
    case keys::Algorithm::Secp256k1:
        m_note->setText(
            tr("No token lists its curves: whether it knows this one shows when the key is made."));
        break;
    case keys::Algorithm::Rsa3072:
    case keys::Algorithm::Rsa4096:
        m_note->setText(tr("Takes a card minutes to make. Peers know it; use it where Ed25519 is missing."));
        break;
    }
    const std::string label = m_label->text().toStdString();
    if (!keys::availability(m_token, algorithm).offered)
        return setReady(false, tr("The token cannot make a key of this kind."));
    if (!isLabel(m_label->text())) return setReady(false, tr("A label has 1 to 32 bytes of plain text."));
    if (std::ranges::find(m_labels, label) != m_labels.end())
        return setReady(false, tr("A key of that label is in the token already."));
    setReady(m_pin == nullptr || m_pin->isReady());
}

keys::Generate GenerateDialog::take() {
    keys::Generate made;
    SystemRandom random;
    made.token = m_token.ref();
    made.algorithm = static_cast<keys::Algorithm>(m_algorithm->currentData().toInt());
    made.label = m_label->text().toStdString();
    made.id = Bytes(8);
    random.fill(made.id);
    random.fill(made.nonce);
    return made;
}

std::optional<keys::Login> GenerateDialog::takeLogin() {
    if (m_pin == nullptr) return std::nullopt;
    return loginWith(*m_pin);
}

// --- destroying one

DestroyDialog::DestroyDialog(const keys::TokenInfo& token, const keys::KeyInfo& key,
                             const KeyStanding* standing, bool login, QWidget* window)
    : TokenDialog(token, tr("Destroy a key"), tr("Destroy"), window),
      m_key(key),
      m_typed(namedLine(tr("Label of the key that is destroyed"), this)) {
    setObjectName(QStringLiteral("destroyDialog"));
    const QString peer = peerIdOf(key);
    say(tr("Destroys the key %1 (%2). This cannot be undone: no copy of it is anywhere, and a node that has "
           "it "
           "for its identity is nobody any more.")
            .arg(shown(key.label, 64), TokenWords::algorithm(key.kind)),
        true);
    if (!peer.isEmpty()) say(tr("Peer id: %1").arg(peer), false);
    if (standing != nullptr && standing->state != "destroyed" && standing->state != "compromised"
        && standing->state != "deactivated") {
        say(tr("By the ledger this key is %1: take it out of use there first.")
                .arg(TokenWords::standing(standing->state)),
            true);
    }
    form().addRow(tr("To destroy, type %1").arg(wordOf(key.label, key.id)), m_typed);
    if (login) {
        m_pin = new PinSection(token, keys::Role::User, this);
        form().addRow(tr("User PIN"), m_pin);
        connect(m_pin, &PinSection::changed, this, &DestroyDialog::check);
    }
    connect(m_typed, &QLineEdit::textChanged, this, &DestroyDialog::check);
    check();
    m_typed->setFocus();
}

void DestroyDialog::check() {
    if (m_typed->text() != wordOf(m_key.label, m_key.id))
        return setReady(false, tr("Type the label of the key that is to be destroyed."));
    setReady(m_pin == nullptr || m_pin->isReady());
}

keys::Destroy DestroyDialog::take() const {
    return {m_token.ref(), m_key.publicKey};
}

std::optional<keys::Login> DestroyDialog::takeLogin() {
    if (m_pin == nullptr) return std::nullopt;
    return loginWith(*m_pin);
}

} // namespace vedette::ui
