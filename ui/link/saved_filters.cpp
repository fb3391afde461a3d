#include "ui/link/saved_filters.h"

#include "ui/link/preferences.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace vedette::ui {

namespace {

SavedFilter fitting(SavedFilter filter) {
    // Settings are exchanged between people: what stands in one may have come from elsewhere.
    filter.name = shown(filter.name.simplified().toStdString(), SavedFilters::kMaxName);
    filter.query = filter.query.simplified();
    return filter;
}

bool isFilter(const SavedFilter& filter) {
    return !filter.view.isEmpty() && !filter.name.isEmpty() && !filter.query.isEmpty()
        && filter.query.size() <= SavedFilters::kMaxQuery;
}

void writeFilters(const QList<SavedFilter>& filters) {
    QJsonArray list;
    for (const SavedFilter& filter : filters) {
        QJsonObject one{{QLatin1String("view"), filter.view},
                        {QLatin1String("name"), filter.name},
                        {QLatin1String("query"), filter.query}};
        if (filter.pinned) one[QLatin1String("pinned")] = true;
        list.append(one);
    }
    Preferences::instance().set(QLatin1String(SavedFilters::kKey),
                                list.isEmpty() ? QJsonValue() : QJsonValue(list));
}

bool isCalled(const SavedFilter& filter, const QString& view, const QString& name) {
    return filter.view == view && filter.name == name;
}

} // namespace

QList<SavedFilter> SavedFilters::all() {
    QList<SavedFilter> filters;
    const auto list = Preferences::instance().value(QLatin1String(kKey)).toArray();
    for (const auto& value : list) {
        const QJsonObject one = value.toObject();
        SavedFilter filter =
            fitting({one[QLatin1String("view")].toString(), one[QLatin1String("name")].toString(),
                     one[QLatin1String("query")].toString(), one[QLatin1String("pinned")].toBool()});
        const bool twice = std::ranges::any_of(
            filters, [&](const SavedFilter& other) { return isCalled(other, filter.view, filter.name); });
        if (isFilter(filter) && !twice && filters.size() < kMost) filters += std::move(filter);
    }
    std::ranges::stable_sort(filters, [](const SavedFilter& a, const SavedFilter& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return filters;
}

QList<SavedFilter> SavedFilters::of(const QString& view) {
    QList<SavedFilter> filters = all();
    filters.removeIf([&](const SavedFilter& filter) { return filter.view != view; });
    return filters;
}

bool SavedFilters::keep(SavedFilter filter) {
    filter = fitting(std::move(filter));
    if (!isFilter(filter)) return false;
    QList<SavedFilter> filters = all();
    filters.removeIf([&](const SavedFilter& other) { return isCalled(other, filter.view, filter.name); });
    if (filters.size() >= kMost) return false;
    filters += std::move(filter);
    writeFilters(filters);
    return true;
}

void SavedFilters::remove(const QString& view, const QString& name) {
    QList<SavedFilter> filters = all();
    filters.removeIf([&](const SavedFilter& other) { return isCalled(other, view, name); });
    writeFilters(filters);
}

bool SavedFilters::change(const SavedFilter& was, const SavedFilter& now) {
    const SavedFilter fit = fitting(now);
    if (!isFilter(fit)) return false;
    QList<SavedFilter> filters = all();
    filters.removeIf([&](const SavedFilter& other) {
        return isCalled(other, was.view, was.name) || isCalled(other, fit.view, fit.name);
    });
    filters += fit;
    writeFilters(filters);
    return true;
}

} // namespace vedette::ui
