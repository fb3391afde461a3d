/// Joins a network: by addresses of its peers, typed, pasted, from a file, or from a QR code in a picture.
/// Shows each step as it happens, and why one failed.
#pragma once

#include "ui/join/joining.h"
#include "ui/join/qr_reader.h"

#include <QtWidgets/QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace vedette::ui {

class AddressBox;

class JoinDialog final : public QDialog {
    Q_OBJECT

public:
    /// `means` must outlive it.
    JoinDialog(Link& link, const JoinMeans& means, const QString& network, QWidget* window);

    void propose(const std::vector<codec::Multiaddr>& ways);
    /// As the button does.
    void join();
    /// Addresses in text, or a picture of a QR code.
    void readFile(const QString& file);
    void readPicture(const QImage& picture);

private:
    void chooseFile();
    void look(const std::function<QrReader::Found()>& read);
    void found(const QrReader::Found& what);
    void add(const QString& text);
    void complain(const QString& why);
    void check();
    void tell();
    void abandon();

    Link& m_link;
    const JoinMeans& m_means;
    QLineEdit* m_name;
    AddressBox* m_addresses;
    QLineEdit* m_identity;
    QPushButton* m_file;
    QLabel* m_wrong;
    QTreeWidget* m_steps;
    QPushButton* m_join;
    QPushButton* m_leave;
    QPushButton* m_close;
    Joining* m_joining = nullptr;
};

} // namespace vedette::ui
