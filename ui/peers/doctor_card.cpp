#include "ui/peers/doctor_card.h"

#include "core/engine/command.h"
#include "ui/link/link.h"
#include "ui/link/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"

#include <QtCore/QPointer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

using engine::Finding;
using engine::Symptom;

QString nameOf(Symptom symptom) {
    switch (symptom) {
    case Symptom::Known: return DoctorCard::tr("Known");
    case Symptom::NoAddress: return DoctorCard::tr("No address");
    case Symptom::Unusable: return DoctorCard::tr("Unusable");
    case Symptom::Denied: return DoctorCard::tr("Not allowed");
    case Symptom::Failed: return DoctorCard::tr("Failed");
    case Symptom::Connected: return DoctorCard::tr("Connected");
    case Symptom::Identified: return DoctorCard::tr("Identified");
    case Symptom::Unidentified: return DoctorCard::tr("Says nothing");
    case Symptom::Unannounced: return DoctorCard::tr("Not announced");
    case Symptom::Reachable: return DoctorCard::tr("Reachable");
    case Symptom::Unreachable: return DoctorCard::tr("Unreachable");
    }
    return {};
}

QString whyOf(const Finding& finding) {
    const engine::Reason reason = engine::reasonOf(finding);
    return codeSentence(reason.code, reason.detail);
}

QString detailOf(const Finding& finding) {
    switch (finding.symptom) {
    case Symptom::Known: return DoctorCard::tr("told by: %1").arg(shown(finding.source, 32));
    case Symptom::Connected:
        return DoctorCard::tr("%1, in %2").arg(shown(finding.security, 24), figures::duration(finding.took));
    case Symptom::Identified:
        return DoctorCard::tr("%1, %n protocol(s)", nullptr, static_cast<int>(finding.protocols.size()))
            .arg(shown(finding.agent, 96));
    case Symptom::Reachable:
        return DoctorCard::tr("%1 of %n address(es) that were tried", nullptr,
                              static_cast<int>(finding.tried))
            .arg(finding.reached);
    default: return whyOf(finding);
    }
}

QIcon markOf(Symptom symptom) {
    switch (symptom) {
    case Symptom::Connected:
    case Symptom::Identified:
    case Symptom::Reachable: return QIcon(iconPixmap("check", size::icon, 2, tokens().ok));
    case Symptom::Known: return {};
    default: return QIcon(iconPixmap("warning", size::icon, 2, tokens().severity[1]));
    }
}

} // namespace

DoctorCard::DoctorCard(const Console& console, QWidget* parent)
    : Card(parent),
      m_console(console),
      m_button(new QPushButton),
      m_said(new QLabel),
      m_steps(new QTreeWidget) {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(space::x2);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::x3);
    row->addWidget(m_button);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setProperty("level", "secondary");
    row->addWidget(m_said, 1);
    column->addLayout(row);
    m_button->setObjectName("examine");
    m_steps->setRootIsDecorated(false);
    m_steps->setColumnCount(3);
    m_steps->setWordWrap(true);
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_steps->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_steps->setMinimumHeight(8 * size::row);
    m_steps->hide();
    column->addWidget(m_steps);
    setContent(content);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (running())
            end();
        else
            begin();
    });
    connect(&console.link, &Link::healthChanged, this, &DoctorCard::look);
    connect(&console.link, &Link::momentChanged, this, &DoctorCard::showState);
    connect(&console.link, &Link::sourcesChanged, this, &DoctorCard::showState);
    retranslate();
}

void DoctorCard::retranslate() {
    setTitle(tr("The doctor"), tr("Tries every known address of the peer, one after the other, and hangs up "
                                  "again."));
    m_steps->setAccessibleName(tr("What the doctor found"));
    m_steps->setHeaderLabels({tr("Finding"), tr("Address"), tr("Detail")});
    showState();
}

std::optional<NetworkId> DoctorCard::network() const {
    const Link& link = m_console.link;
    if (!link.live() || !link.takesCommands()) return std::nullopt;
    for (const auto& one : link.health().networks) {
        if (one.ready && QString::fromStdString(one.self.text()) != m_peer) return one.network;
    }
    return std::nullopt;
}

void DoctorCard::setPeer(const QString& peer) {
    if (peer == m_peer) return;
    if (running()) end();
    m_command.reset();
    m_peer = peer;
    m_steps->clear();
    m_steps->hide();
    m_said->clear();
    showState();
}

void DoctorCard::begin() {
    const auto peer = codec::PeerId::fromText(m_peer.toStdString());
    const auto where = network();
    if (!peer || !where || running()) return;
    m_network = *where;
    m_steps->clear();
    m_said->setText(tr("Trying…"));
    m_command = m_console.link.submit(m_network, engine::Examine{*peer},
                                      [guard = QPointer(this)](const engine::Reply& reply) {
                                          if (!guard.isNull()) guard->answered(reply);
                                      });
    showState();
}

void DoctorCard::end() {
    if (running()) m_console.link.submit(m_network, engine::EndExamination{*m_command}, {});
}

void DoctorCard::look() {
    showState();
    if (!running()) return;
    for (const auto& network : m_console.link.health().networks) {
        for (const auto& one : network.examinations) {
            if (one.command == *m_command) put(one.findings);
        }
    }
}

void DoctorCard::answered(const engine::Reply& reply) {
    if (m_command != reply.id) return; // of a peer that was looked at before
    m_command.reset();
    if (reply.result) {
        const auto* done = std::get_if<engine::Examined>(&*reply.result);
        const auto findings = done == nullptr ? std::vector<Finding>() : done->findings;
        put(findings);
        m_said->setText(findings.empty() ? QString()
                                         : nameOf(findings.back().symptom) + QStringLiteral(": ")
                                               + detailOf(findings.back()));
    } else {
        m_said->setText(sentence(reply.result.error()));
    }
    showState();
}

void DoctorCard::put(const std::vector<engine::Finding>& findings) {
    // Steps are only added: what is read stays where it is.
    for (auto i = static_cast<std::size_t>(m_steps->topLevelItemCount()); i < findings.size(); ++i) {
        const Finding& finding = findings[i];
        const QString detail = detailOf(finding);
        auto* item = new QTreeWidgetItem(m_steps);
        item->setText(0, nameOf(finding.symptom));
        item->setIcon(0, markOf(finding.symptom));
        item->setText(1, finding.address.empty() ? QString() : shown(finding.address.text(), 160));
        item->setText(2, detail);
        item->setToolTip(2, plainToolTip(detail));
        m_steps->scrollToItem(item);
    }
    m_steps->setVisible(m_steps->topLevelItemCount() > 0);
}

void DoctorCard::showState() {
    m_button->setText(running() ? tr("Stop") : tr("Examine now"));
    m_button->setEnabled(running() || network().has_value());
    setVisible(!m_peer.isEmpty() && (running() || network().has_value()));
}

QStringList DoctorCard::steps() const {
    QStringList lines;
    for (int i = 0; i < m_steps->topLevelItemCount(); ++i) {
        const auto* item = m_steps->topLevelItem(i);
        lines += item->text(0) + QChar('|') + item->text(1) + QChar('|') + item->text(2);
    }
    return lines;
}

} // namespace vedette::ui
