/// Where this node can be met: each address that it listens at, to copy or to be read by a camera from a QR
/// code; and a way to listen at one more.
#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace vedette::ui {

class Link;
class QrCode;

class InviteDialog final : public QDialog {
    Q_OBJECT

public:
    InviteDialog(Link& link, QWidget* window);

    /// With the own peer id, of all networks that the link's source is a member of.
    [[nodiscard]] static QStringList addressesOf(const Link& link);

    [[nodiscard]] QrCode& code() const noexcept { return *m_code; }

    [[nodiscard]] QListWidget& list() const noexcept { return *m_list; }

private:
    void fill();
    void choose();
    void listenThere();

    Link& m_link;
    QLabel* m_what;
    QListWidget* m_list;
    QrCode* m_code;
    QPushButton* m_copy;
    QLineEdit* m_where;
    QPushButton* m_listen;
    QLabel* m_answer;
    QStringList m_addresses;
};

} // namespace vedette::ui
