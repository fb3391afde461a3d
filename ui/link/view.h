/// One view: one question, one answer. The shell frames it and gives it the search box, the keys and the
/// palette.
///
/// A view follows Link::state() and so shows any second of the past as it showed it live. Its
/// QWidget::actions() stand in the command palette and the key map under their texts; shortcuts that are
/// single letters are taken away when the operator turned those off, so such an action needs a second way.
#pragma once

#include <QtCore/QEvent>
#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QStackedWidget;

namespace vedette::ui {

class View : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Stable: "peers". That of flags, layouts and help pages.
    [[nodiscard]] virtual QString key() const = 0;
    /// In the operator's language.
    [[nodiscard]] virtual QString title() const = 0;
    /// Of resources/icons.
    [[nodiscard]] virtual QString iconName() const = 0;

    /// What the box above says; empty shows everything. Comes while it is typed.
    virtual void find(const QString& query) { Q_UNUSED(query) }

    /// Whole texts for the box, best first, that continue what stands before `cursor`.
    [[nodiscard]] virtual QStringList completions(const QString& query, int cursor) const {
        Q_UNUSED(query)
        Q_UNUSED(cursor)
        return {};
    }

    /// Asks where and writes what is shown there; never over a file without asking. False: nothing to export.
    virtual bool exportTo(QWidget* window) {
        Q_UNUSED(window)
        return false;
    }

    /// Brings a peer into sight; it is selected already.
    virtual void reveal(const QString& peer) { Q_UNUSED(peer) }

    /// Shows what it has of a peer; it is selected already.
    virtual void open(const QString& peer) { reveal(peer); }

    /// Without one there is nothing to see here.
    [[nodiscard]] virtual bool needsNetwork() const { return true; }

    /// The language changed: every text anew.
    virtual void retranslate() {}

signals:
    /// A door: the figure that was clicked opens the records behind it.
    void openRequested(const QString& viewKey, const QString& query);
    /// Another view is to show what it has of a peer, which is selected.
    void peerWanted(const QString& viewKey, const QString& peer);
    /// What was done last is to be taken back.
    void undoRequested();
    /// How much the query left, for the end of the box: "602 of 1,936 peers". Empty hides it.
    void counted(const QString& text);

protected:
    /// Keys given to the view go to `target` while `page` of the stack, which holds it, is shown: to hand
    /// them to what is hidden would make a stop of Tab that leads nowhere.
    void focusWhileShown(QStackedWidget* stack, QWidget* page, QWidget* target);

    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::LanguageChange) retranslate();
        QWidget::changeEvent(event);
    }
};

} // namespace vedette::ui
