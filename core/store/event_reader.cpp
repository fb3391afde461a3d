#include "core/store/event_reader.h"

#include "core/store/event_log.h"

#include <algorithm>
#include <set>
#include <vector>

namespace vedette::store {

Result<EventReader> EventReader::open(const std::filesystem::path& folder, TextOf textOf) {
    EventReader reader(folder, std::move(textOf));
    VD_TRY(reader.refresh());
    return reader;
}

Result<> EventReader::begin() {
    m_patience->until(Patience::Clock::now() + m_time);
    return refresh();
}

/// What was begun or removed since the last question.
Result<> EventReader::refresh() {
    const auto numbers = VD_TRY(segmentsIn(m_folder));
    const std::set<std::uint64_t> there(numbers.begin(), numbers.end());
    std::erase_if(m_views, [&](const auto& view) { return !there.contains(view.first); });
    for (const std::uint64_t number : numbers) {
        if (m_views.contains(number)) continue;
        auto view = SegmentView::open((m_folder / segmentName(number)).string(), m_patience.get());
        if (view) {
            m_views.emplace(number, std::move(view).value());
            continue;
        }
        const auto& why = view.error().code;
        // The newest one may be just about to be made, and any may be just about to be removed.
        const bool passing = why == StoreError::CannotOpen || number == numbers.back();
        if (why == StoreError::Newer || why == StoreError::Interrupted || !passing) return Fail{view.error()};
    }
    return {};
}

Result<> EventReader::scan(const Filter& filter, const SegmentView::Each& each) {
    VD_TRY(begin());
    std::vector<SegmentView*> order;
    for (auto& [number, view] : m_views) order.push_back(&view);
    if (filter.newestFirst) std::ranges::reverse(order);
    for (SegmentView* view : order) {
        if (!VD_TRY(view->scan(filter, m_textOf, each))) return {};
    }
    return {};
}

Result<std::optional<Snapshot>> EventReader::snapshotAt(std::uint64_t sequence) {
    VD_TRY(begin());
    for (auto view = m_views.rbegin(); view != m_views.rend(); ++view) {
        if (auto found = VD_TRY(view->second.snapshotAt(sequence))) return found;
    }
    return std::optional<Snapshot>();
}

Result<std::optional<std::uint64_t>> EventReader::lastAt(WallTime time) {
    VD_TRY(begin());
    for (auto view = m_views.rbegin(); view != m_views.rend(); ++view) {
        if (const auto found = VD_TRY(view->second.lastAt(time))) return found;
    }
    return std::optional<std::uint64_t>();
}

Result<std::optional<std::pair<std::uint64_t, std::uint64_t>>> EventReader::range() {
    VD_TRY(begin());
    std::optional<std::pair<std::uint64_t, std::uint64_t>> found;
    for (auto& [number, view] : m_views) {
        const SegmentSummary summary = VD_TRY(view.summary());
        if (summary.records() == 0) continue;
        found = {found ? found->first : summary.first, summary.last};
    }
    return found;
}

Result<> EventReader::eachSubject(const std::function<void(BytesView)>& each) {
    VD_TRY(begin());
    for (auto& [number, view] : m_views) VD_TRY(view.eachSubject(each));
    return {};
}

Result<EventReader::Verdict> EventReader::verify(std::span<const ChainHead> heads) {
    VD_TRY(begin());
    Verdict verdict;
    ChainHash beforeAll{};
    std::optional<SegmentSummary> before;
    for (auto& [number, view] : m_views) {
        const SegmentSummary summary = VD_TRY(view.summary());
        if (!before) {
            verdict.first = summary.first;
            verdict.head = beforeAll = summary.before;
        } else if (summary.number != before->number + 1 || summary.first != before->last + 1
                   || summary.log != before->log) {
            return Fail{SegmentError::Gap, std::to_string(before->last + 1)};
        }
        verdict.head = VD_TRY(view.verify(verdict.head));
        verdict.records += summary.records();
        before = summary;
    }
    for (const ChainHead& head : heads) VD_TRY(check(head, beforeAll, verdict));
    return verdict;
}

Result<> EventReader::check(const ChainHead& head, const ChainHash& beforeAll, Verdict& verdict) {
    if (head.sequence + 1 < verdict.first) return {}; // retention took it
    const std::uint64_t last = verdict.first + verdict.records - 1;
    if (head.sequence > last) return Fail{SegmentError::Gap, std::to_string(last + 1)};
    std::optional<ChainHash> found;
    if (head.sequence + 1 == verdict.first) found = beforeAll;
    for (auto view = m_views.begin(); view != m_views.end() && !found; ++view) {
        found = VD_TRY(view->second.headAfter(head.sequence));
    }
    // Every link holds, but what was kept says otherwise: made anew.
    if (found != head.hash) return Fail{SegmentError::Altered, std::to_string(head.sequence)};
    verdict.anchored = std::max(verdict.anchored, head.sequence);
    return {};
}

} // namespace vedette::store
