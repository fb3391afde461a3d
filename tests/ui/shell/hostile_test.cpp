// What a peer says of itself is shown harmlessly everywhere: in every view, tooltip and name of the window.
#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/selection.h"
#include "ui/peers/peers_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/views.h"

#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr auto kHostilePeer = "12D3KooWDpJ7As7BWAwRMfu1VU2WCqNjvq387JEYKDBj4kx6nXTN";

/// Control characters, bidirectional overrides, markup, broken UTF-8, what a shell or a spreadsheet would
/// run; ten thousand bytes.
std::string hostileText() {
    std::string text = "=cmd|'/C calc'!A0<img src=x onerror=1><b>kubo</b>&amp;\x01\x1b[31m\x7f\r\n\t"
                       "\xE2\x80\xAE"
                       "gnp.exe"
                       "\xE2\x81\xA6\xE2\x80\x8F\xEF\xBB\xBF\xE2\x80\x8B"
                       "\xFF\xC0\xAF"
                       "A\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81";
    while (text.size() < 10'000) text += "<i>\xE2\x80\xAE%s%n\x02";
    return text;
}

/// Why a text is dangerous where it stands; empty for fine.
QString danger(const QString& text, bool guessesMarkup) {
    if (text.size() > 6000) return QStringLiteral("longer than anybody reads");
    for (const QChar letter : text) {
        if (letter == u'\n' || letter == u'\t') continue;
        const auto category = letter.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format)
            return QStringLiteral("U+%1").arg(static_cast<uint>(letter.unicode()), 4, 16, QLatin1Char('0'));
    }
    if (guessesMarkup
        && (text.contains(QLatin1String("<img")) || text.contains(QLatin1String("<b>"))
            || text.contains(QLatin1String("<i>"))))
        return QStringLiteral("markup");
    return {};
}

struct Findings {
    QStringList all;
    qsizetype seen = 0; ///< places where the hostile peer's words stand

    void look(const QString& text, bool guessesMarkup, const QString& where) {
        if (text.contains(QLatin1String("kubo"))) ++seen;
        const QString why = danger(text, guessesMarkup);
        if (!why.isEmpty()) all += where + QStringLiteral(": ") + why + QStringLiteral(": ") + text.left(80);
    }

    void look(const QAbstractItemModel& model, const QString& where) {
        for (int row = 0; row < std::min(model.rowCount(), 50); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                const QModelIndex at = model.index(row, column);
                look(at.data(Qt::DisplayRole).toString(), false, where);
                look(at.data(Qt::AccessibleTextRole).toString(), false, where);
                look(at.data(Qt::ToolTipRole).toString(), true, where + QStringLiteral(" tooltip"));
            }
        }
    }

    void lookEverywhere() {
        for (QWidget* widget : QApplication::allWidgets()) {
            const QString where = QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ')
                                + widget->objectName();
            look(widget->toolTip(), true, where + QStringLiteral(" tooltip"));
            look(widget->accessibleName(), false, where);
            look(widget->accessibleDescription(), false, where);
            look(widget->windowTitle(), false, where);
            if (const auto* label = qobject_cast<QLabel*>(widget))
                look(label->text(), label->textFormat() != Qt::PlainText, where);
            if (const auto* button = qobject_cast<QAbstractButton*>(widget))
                look(button->text(), false, where);
            if (const auto* view = qobject_cast<QAbstractItemView*>(widget)) {
                if (view->model() != nullptr) look(*view->model(), where);
            }
        }
    }
};

} // namespace

class HostileTest final : public QObject {
    Q_OBJECT

private slots:

    void wordsOfAPeerHarmNobody() {
        Link link{OperatorId{7}};
        Selection selection;
        Annotations notes{QString()};
        const auto told = std::make_shared<test::Told>();
        MainWindow window({link, selection, notes}, Outset{});
        window.resize(1440, 900);
        window.show();
        link.add(std::make_unique<test::ToldSource>(told));
        const codec::PeerId peer = *codec::PeerId::fromText(kHostilePeer);
        const NetworkId network{1};
        const std::string hostile = hostileText();
        told->tell(event::ConnectionOpened{ConnId{1},
                                           peer,
                                           *codec::Multiaddr::fromText("/ip4/192.0.2.1/tcp/1"),
                                           event::Direction::Inbound,
                                           hostile,
                                           hostile,
                                           {}},
                   network);
        event::PeerIdentified identified;
        identified.connection = ConnId{1};
        identified.peer = peer;
        identified.agent = hostile;
        identified.protocolVersion = hostile;
        identified.protocols = {hostile, "/x/" + hostile};
        told->tell(identified, network);
        told->tell(event::ScoreChanged{peer, hostile, hostile, -1, {hostile}, {hostile}, {-1}}, network);
        Findings findings;
        QVERIFY(QTest::qWaitFor(
            [&] { return link.state().sequence() > 0 || !link.state().networks().empty(); }, 20'000));
        for (const QString& view : viewKeys()) {
            QVERIFY(window.showView(view));
            selection.select(kHostilePeer);
            if (auto* peers = window.findChild<PeersView*>()) {
                peers->feed().catchUp();
                if (view == QLatin1String("peers")) peers->openPage(kHostilePeer);
            }
            QTest::qWait(300); // panels follow a moment later
            findings.lookEverywhere();
            QVERIFY(!window.grab().isNull());
        }
        QVERIFY2(findings.all.isEmpty(), qPrintable(findings.all.join('\n').left(4000)));
        QVERIFY(findings.seen > 3); // it was indeed shown
    }

    void settingsThatCannotBeReadAreSaid() {
        Link link{OperatorId{7}};
        Selection selection;
        Annotations notes{QString()};
        Outset outset;
        outset.settings = {Preferences::Found::SetAside, QStringLiteral("/where/it/is")};
        const MainWindow window({link, selection, notes}, outset);
        QVERIFY(window.notices().keys().contains(QStringLiteral("settings")));
        QStringList texts;
        for (const QLabel* label : window.findChildren<QLabel*>()) texts += label->text();
        QVERIFY(texts.join(' ').contains(QStringLiteral("/where/it/is")));
    }

    void theWindowFollowsTheScaleOfItsScreen() {
        Link link{OperatorId{7}};
        Selection selection;
        Annotations notes{QString()};
        MainWindow window({link, selection, notes}, Outset{});
        window.show();
        // What a screen of another scale asks of every widget.
        for (const qreal scale : {1.0, 1.5, 2.0, 3.0}) {
            QPixmap picture(window.size() * scale);
            picture.setDevicePixelRatio(scale);
            window.render(&picture);
            QVERIFY(!picture.isNull());
            QEvent changed(QEvent::ScreenChangeInternal);
            for (QWidget* widget : QApplication::allWidgets()) QCoreApplication::sendEvent(widget, &changed);
        }
        QVERIFY(window.isVisible());
    }
};

VD_SUITE(HostileTest)
#include "hostile_test.moc"
