/// Questions that the operator named, kept in the settings (preferences.h): for which view, what it is
/// called, what it asks, and whether it stands in the rail.
///
/// A name stands for one filter of its view. What is kept but cannot be read as a filter, one by one, is left
/// out. Bounds: kMost; kMaxName characters of name, one line; kMaxQuery of query.
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace vedette::ui {

struct SavedFilter {
    QString view; ///< its key
    QString name;
    QString query;
    bool pinned = false;

    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

class SavedFilters {
public:
    static constexpr qsizetype kMost = 64;
    static constexpr qsizetype kMaxName = 48;
    static constexpr qsizetype kMaxQuery = 4096;

    /// The key of the settings, which tell when it changes.
    static constexpr const char* kKey = "filters";

    /// By name, in the order of the language.
    [[nodiscard]] static QList<SavedFilter> all();
    [[nodiscard]] static QList<SavedFilter> of(const QString& view);

    /// In place of one of the same view and name. False, and nothing is kept: it has no name or no query, or
    /// there are kMost already.
    static bool keep(SavedFilter filter);
    static void remove(const QString& view, const QString& name);
    /// `was` becomes `now`, which may have another name. As keep(); `was` then stays as it is.
    static bool change(const SavedFilter& was, const SavedFilter& now);
};

} // namespace vedette::ui
