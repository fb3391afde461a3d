#include "ui/join/invite_dialog.h"

#include "ui/link/link.h"
#include "ui/link/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/qr_code.h"

#include <QtCore/QPointer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace vedette::ui {

InviteDialog::InviteDialog(Link& link, QWidget* window)
    : QDialog(window),
      m_link(link),
      m_what(new QLabel(this)),
      m_list(new QListWidget(this)),
      m_code(new QrCode(this)),
      m_copy(new QPushButton(tr("Copy the address"), this)),
      m_where(new QLineEdit(QStringLiteral("/ip4/0.0.0.0/tcp/4001"), this)),
      m_listen(new QPushButton(tr("Listen there"), this)),
      m_answer(new QLabel(this)) {
    setObjectName("inviteDialog");
    setWindowTitle(tr("Addresses of this node"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::x5, space::x5, space::x5, space::x4);
    column->setSpacing(space::x3);
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    column->addWidget(m_what);
    auto* row = new QHBoxLayout;
    m_list->setAccessibleName(windowTitle());
    m_list->setFont(Theme::instance().mono());
    m_list->setWordWrap(true);
    row->addWidget(m_list, 1);
    row->addWidget(m_code);
    column->addLayout(row, 1);
    auto* more = new QHBoxLayout;
    auto* where = new QLabel(tr("Be reachable at"), this);
    where->setBuddy(m_where);
    more->addWidget(where);
    m_where->setAccessibleName(where->text());
    m_where->setFont(Theme::instance().mono());
    more->addWidget(m_where, 1);
    m_listen->setObjectName("listen");
    m_listen->setAutoDefault(false);
    more->addWidget(m_listen);
    column->addLayout(more);
    connect(m_listen, &QPushButton::clicked, this, &InviteDialog::listenThere);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setObjectName("wrong");
    m_answer->hide();
    column->addWidget(m_answer);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    m_copy->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &InviteDialog::choose);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_code->text()); });
    connect(&m_link, &Link::healthChanged, this, &InviteDialog::fill);
    const int percent = Theme::instance().textSize();
    resize(std::min(680 * percent / 100, window->width()), 360 * percent / 100);
    fill();
    choose();
}

QStringList InviteDialog::addressesOf(const Link& link) {
    QStringList all;
    for (const auto& network : link.health().networks) {
        for (const auto& address : network.listening) {
            const auto whole = address.peer() ? address : address.withPeer(network.self);
            all += QString::fromStdString(whole.text());
        }
    }
    all.removeDuplicates();
    return all;
}

void InviteDialog::fill() {
    const QStringList now = addressesOf(m_link);
    m_what->setText(now.isEmpty()
                        ? tr("This node listens nowhere, so nobody can come to it; it goes to others.")
                        : tr("Others come to this node by one of these addresses. A camera reads the code; "
                             "behind a router "
                             "only addresses that lead here from outside are of use to them."));
    m_listen->setEnabled(m_link.takesCommands() && !m_link.health().networks.empty());
    if (now == m_addresses && m_list->count() == now.size()) return;
    m_addresses = now;
    const int row = std::max(0, m_list->currentRow());
    m_list->clear();
    m_list->addItems(now);
    m_list->setCurrentRow(std::min(row, static_cast<int>(now.size()) - 1));
    m_list->setVisible(!now.isEmpty());
    m_code->setVisible(!now.isEmpty());
    m_copy->setVisible(!now.isEmpty());
}

void InviteDialog::listenThere() {
    const auto say = [this](const QString& why) {
        m_answer->setText(why);
        m_answer->setVisible(!why.isEmpty());
    };
    const auto address = codec::Multiaddr::fromText(m_where->text().trimmed().toStdString());
    if (!address) return say(sentence(address.error()));
    const auto& networks = m_link.health().networks;
    if (networks.empty()) return;
    m_listen->setEnabled(false);
    m_link.submit(networks.front().network, engine::Listen{*address},
                  [guard = QPointer(this), say](const engine::Reply& reply) {
                      if (guard.isNull()) return;
                      guard->m_listen->setEnabled(true);
                      say(reply.result ? QString() : sentence(reply.result.error()));
                  });
}

void InviteDialog::choose() {
    const int row = m_list->currentRow();
    m_code->setText(row >= 0 && row < m_addresses.size() ? m_addresses[row] : QString());
}

} // namespace vedette::ui
