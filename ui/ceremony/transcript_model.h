/// The records of a transcript, one a row, as far as it went.
#pragma once

#include "core/ceremony/transcript.h"

#include <QtCore/QAbstractTableModel>

namespace vedette::ui {

class TranscriptModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Number,
        Time,
        Of,
        Result,
        kColumns
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The same with more records keeps its rows.
    void setTranscript(const ceremony::Transcript& transcript);

    [[nodiscard]] const ceremony::Transcript& transcript() const noexcept { return m_transcript; }

    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ceremony::Transcript m_transcript;
};

} // namespace vedette::ui
