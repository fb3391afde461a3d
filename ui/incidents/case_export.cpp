#include "ui/incidents/case_export.h"

#include "ui/incidents/case_paper.h"
#include "ui/link/background.h"
#include "ui/link/link.h"

#include <QtCore/QPointer>

#include <filesystem>
#include <utility>

namespace vedette::ui {

namespace {

std::filesystem::path pathOf(const QString& folder) {
    return folder.toStdString();
}

} // namespace

CaseExport::CaseExport(const Console& console, QObject* parent) : QObject(parent), m_console(console) {}

bool CaseExport::isPossible() const {
    return m_console.cases != nullptr && m_console.link.takesCommands();
}

void CaseExport::begin(const std::shared_ptr<const alert::Board>& board, const IncidentEntry& entry,
                       const PeerNames& names, const QString& folder) {
    if (m_underWay || !isPossible()) return;
    m_underWay = true;
    m_outcome = {};
    m_outcome.folder = folder;
    emit changed();
    inBackground(
        this,
        [write = m_console.cases->write, board, incident = entry.incident,
         paper = casePaper(entry, *board, names, m_console.link.now()), out = pathOf(folder)] {
            const QByteArray pages = paper.pdf();
            return write(*board, *incident,
                         BytesView(reinterpret_cast<const Byte*>(pages.data()),
                                   static_cast<std::size_t>(pages.size())),
                         out);
        },
        [this, incident = entry.incident](Result<std::string> written) {
            if (!written) return fail(written.error(), false);
            note(*incident, *written);
        });
}

void CaseExport::note(const alert::Incident& incident, const std::string& text) {
    m_outcome.hash = QString::fromStdString(text).section(QLatin1Char(' '), -1);
    m_console.link.submit(
        kHouse,
        engine::Action(engine::AlertAction(engine::AddToIncident{incident.id, engine::IncidentNote{text}})),
        [guard = QPointer(this), since = incident.since](const engine::Reply& reply) {
            if (guard.isNull()) return;
            if (!reply.result) return guard->fail(reply.result.error(), true);
            if (reply.unaudited) return guard->fail(*reply.unaudited, true); // nothing vouches for it
            guard->seal(since);
        });
}

void CaseExport::seal(WallTime since) {
    inBackground(
        this,
        [seal = m_console.cases->seal, since, out = pathOf(m_outcome.folder)] { return seal(since, out); },
        [this](Result<CaseMeans::Sealed> sealed) {
            if (!sealed) return fail(sealed.error(), true);
            m_outcome.sealed = *std::move(sealed);
            m_underWay = false;
            emit changed();
            emit ended(m_outcome);
        });
}

void CaseExport::fail(const Error& why, bool drop) {
    m_outcome.failure = why;
    const auto tell = [this] {
        m_underWay = false;
        emit changed();
        emit ended(m_outcome);
    };
    if (!drop) return tell();
    inBackground(
        this,
        [dropIt = m_console.cases->drop, out = pathOf(m_outcome.folder)] {
            dropIt(out);
            return true;
        },
        [tell](bool) { tell(); });
}

} // namespace vedette::ui
