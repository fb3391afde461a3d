#include "ui/peers/peer_panel.h"

#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/peers/peer_actions.h"
#include "ui/peers/peer_facts.h"
#include "ui/peers/peer_header.h"
#include "ui/peers/peer_records.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/speak_as.h"

#include <QtCore/QTimerEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

constexpr int kSoonMs = 250;

} // namespace

PeerPanel::PeerPanel(const Console& console, QWidget* parent)
    : QScrollArea(parent),
      m_console(console),
      m_actions(new PeerActions(console, this)),
      m_records(new PeerRecords(console, QStringLiteral("peer-panel"), this)),
      m_none(new QLabel),
      m_content(new QWidget),
      m_header(new PeerHeader(console, m_content)),
      m_buttons(new QWidget(m_content)),
      m_note(new QLabel(m_content)),
      m_facts(new FactGrid(m_content)),
      m_recordsTitle(new QLabel(m_content)),
      m_list(new QListView(m_content)) {
    speakAs(this, QAccessible::Pane);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* buttons = new QGridLayout(m_buttons);
    buttons->setContentsMargins({});
    buttons->setSpacing(space::x2);
    int place = 0;
    for (QAction* action :
         {m_actions->annotateAction(), m_actions->pinAction(), m_actions->disconnectAction(),
          m_actions->blockAction(), m_actions->copyAction(), m_actions->unblockAction()}) {
        auto* button = new QToolButton(m_buttons);
        button->setProperty("framed", true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setDefaultAction(action);
        buttons->addWidget(button, place / 2, place % 2);
        ++place;
    }
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setProperty("level", QStringLiteral("secondary"));
    m_list->setModel(m_records);
    m_list->setFont(Theme::instance().font(Type::Dense));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(180);
    m_list->setTextElideMode(Qt::ElideRight);
    auto* inner = new QVBoxLayout(m_content);
    inner->setContentsMargins({});
    inner->setSpacing(space::x3);
    inner->addWidget(m_header);
    inner->addWidget(m_buttons);
    inner->addWidget(m_note);
    inner->addWidget(m_facts);
    inner->addWidget(m_recordsTitle);
    inner->addWidget(m_list, 1);
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_none->setProperty("level", QStringLiteral("muted"));
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(space::x4, space::x3, space::x4, space::x3);
    column->addWidget(m_none);
    column->addWidget(m_content, 1);
    setWidget(whole);
    connect(&console.selection, &Selection::changed, this, &PeerPanel::fill);
    connect(&console.notes, &Annotations::changed, this, &PeerPanel::later);
    connect(&console.link, &Link::momentChanged, this, &PeerPanel::later);
    connect(&console.link, &Link::healthChanged, this, &PeerPanel::later);
    connect(&console.link, &Link::happened, this, [this](const Batch& batch) {
        const auto peer = codec::PeerId::fromText(m_console.selection.current().toStdString());
        if (peer && batch.peers.contains(*peer)) later();
    });
    connect(m_records, &PeerRecords::changed, this, &PeerPanel::later);
    connect(&Theme::instance(), &Theme::changed, this,
            [this] { m_list->setFont(Theme::instance().font(Type::Dense)); });
    retranslate();
    fill();
}

QSize PeerPanel::sizeHint() const {
    return {size::detail, 480};
}

void PeerPanel::later() {
    if (isVisible() && !m_soon.isActive()) m_soon.start(kSoonMs, this);
}

void PeerPanel::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_soon.timerId()) return QScrollArea::timerEvent(event);
    m_soon.stop();
    fill();
}

void PeerPanel::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    fill();
}

void PeerPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QScrollArea::changeEvent(event);
}

void PeerPanel::retranslate() {
    setAccessibleName(tr("The selected peer"));
    m_recordsTitle->setText(tr("What it did last"));
    m_list->setAccessibleName(tr("Events of this peer, the newest first"));
    m_actions->retranslate();
    fill();
}

void PeerPanel::fill() {
    const auto& selection = m_console.selection;
    const auto peer = codec::PeerId::fromText(selection.current().toStdString());
    const auto chosen = static_cast<int>(selection.peers().size());
    m_content->setVisible(chosen > 0);
    m_none->setVisible(!peer);
    m_none->setText(chosen > 1 ? tr("%Ln peers are selected.", nullptr, chosen)
                               : tr("Select a peer in any view: what is known of it stands here."));
    for (QWidget* part : std::initializer_list<QWidget*>{m_header, m_facts, m_recordsTitle, m_list}) {
        part->setVisible(peer.ok());
    }
    m_records->show(peer ? selection.current() : QString());
    if (!peer) return m_note->hide();
    const PeerFactSheet sheet(m_console, *peer);
    m_header->show(selection.current(), sheet.state());
    const QString note = m_console.notes.of(selection.current()).text;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_facts->setFacts(sheet.gist());
    m_recordsTitle->setVisible(m_records->rowCount() > 0);
    m_list->setVisible(m_records->rowCount() > 0);
}

} // namespace vedette::ui
