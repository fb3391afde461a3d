#include "ui/ceremony/transcript_model.h"

#include "ui/ceremony/ceremony_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>

namespace vedette::ui {

namespace {

bool isException(const ceremony::Record& record) {
    const auto* done = std::get_if<ceremony::StepDone>(&record.content);
    return (done != nullptr && !done->exception.empty())
        || std::holds_alternative<ceremony::Aborted>(record.content);
}

} // namespace

void TranscriptModel::setTranscript(const ceremony::Transcript& transcript) {
    const int before = rowCount();
    const int after = static_cast<int>(transcript.size());
    const bool grown =
        before <= after
        && std::ranges::equal(m_transcript.records(),
                              std::span(transcript.records()).first(static_cast<std::size_t>(before)));
    if (!grown) {
        beginResetModel();
        m_transcript = transcript;
        endResetModel();
    } else if (before < after) {
        beginInsertRows({}, before, after - 1);
        m_transcript = transcript;
        endInsertRows();
    }
}

void TranscriptModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int TranscriptModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_transcript.size());
}

int TranscriptModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant TranscriptModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ceremony::Record& record = m_transcript.records()[static_cast<std::size_t>(index.row())];
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case Number: return QString::number(record.sequence);
        case Time: return figures::timeOfDay(record.at);
        case Of: return CeremonyWords::title(record);
        case Result: return CeremonyWords::result(record);
        default: return {};
        }
    };
    if (role == Qt::DisplayRole) return text();
    if (role == Qt::ToolTipRole)
        return plainToolTip(index.column() == Time ? figures::dateAndTime(record.at) : text());
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::FontRole && isException(record))
        return Theme::instance().font(Type::Dense, QFont::DemiBold);
    return {};
}

QVariant TranscriptModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Number: return QStringLiteral("#");
    case Time: return tr("Time");
    case Of: return tr("Step");
    case Result: return tr("What came of it");
    default: return {};
    }
}

} // namespace vedette::ui
