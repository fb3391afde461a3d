/// Joins a network: by addresses of its peers, typed, pasted or from a file. Shows each step as it happens,
/// and why one failed.
#pragma once

#include "ui/join/joining.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace vedette::ui {

class JoinDialog final : public QDialog {
    Q_OBJECT

public:
    /// `means` must outlive it.
    JoinDialog(Link& link, const JoinMeans& means, const QString& network, QWidget* window);

    void propose(const std::vector<codec::Multiaddr>& ways);
    /// As the button does.
    void join();

private:
    void readFile();
    void check();
    void tell();
    void abandon();

    Link& m_link;
    const JoinMeans& m_means;
    QLineEdit* m_name;
    QPlainTextEdit* m_addresses;
    QPushButton* m_file;
    QLabel* m_wrong;
    QTreeWidget* m_steps;
    QPushButton* m_join;
    QPushButton* m_leave;
    QPushButton* m_close;
    Joining* m_joining = nullptr;
};

} // namespace vedette::ui
