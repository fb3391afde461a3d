// Every view in another language and back: nothing keeps its old words, and longer words are not cut off.
#include "core/lab/scenario.h"
#include "tests/fakes/told_network.h"
#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/selection.h"
#include "ui/settings/languages.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/help_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/views.h"
#include "ui/theme/theme.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace vedette;
using namespace vedette::ui;
using vedette::test::Told;
using vedette::test::ToldSource;
using vedette::ui::test::peerNumbered;

namespace {

/// A window over a small network in which something of every kind happened.
struct BusyScene {
    BusyScene() : link(OperatorId{7}), notes(QString()) {
        window = std::make_unique<MainWindow>(Console{link, selection, notes}, Outset{});
        window->resize(1280, 800);
        window->show();
        happen();
        link.add(std::make_unique<ToldSource>(told));
        QTRY_VERIFY_WITH_TIMEOUT(told->events.empty(), 60'000);
        selection.select(QString::fromStdString(peerNumbered(3).text()));
        settle();
    }

    void tell(event::Body body) { told->tell(std::move(body), NetworkId{1}); }

    void happen() {
        ui::test::Teller teller;
        tell(event::Listening{peerNumbered(0), {}});
        for (std::uint32_t peer = 1; peer <= 6; ++peer) {
            auto opened = std::get<event::ConnectionOpened>(teller.opened(1, peer, peer).body);
            opened.security = "noise";
            opened.muxer = "yamux";
            tell(opened);
            event::PeerIdentified identified;
            identified.connection = ConnId{peer};
            identified.peer = peerNumbered(peer);
            identified.agent = "kubo/0." + std::to_string(peer);
            identified.protocols = {"/ipfs/id/1.0.0"};
            tell(identified);
            tell(event::PingMeasured{ConnId{peer}, peerNumbered(peer), std::chrono::milliseconds(20 * peer)});
        }
        tell(event::PeerViolated{ConnId{3}, peerNumbered(3), {}, "yamux.unknown_flags"});
        tell(event::Refused{peerNumbered(4), {}, "accept", "limit.connections.peer", 3});
        tell(event::DialFailed{peerNumbered(7), {}, "connect", "net.refused"});
        tell(event::RoutingChanged{peerNumbered(5), true, "seen", 1, 4, {}});
        tell(event::ConnectionClosed{ConnId{6}, peerNumbered(6), "close.remote", 1000, 2000, {}});
    }

    void settle() const {
        for (int i = 0; i < 5; ++i) QApplication::processEvents();
    }

    void speak(const char* language) const {
        chooseLanguage(language);
        settle();
    }

    Link link;
    Selection selection;
    Annotations notes;
    std::shared_ptr<Told> told = std::make_shared<Told>();
    std::unique_ptr<MainWindow> window;
};

/// Where a text stands, and the text.
using Texts = QList<std::pair<QString, QString>>;

QString whereOf(const QObject* object) {
    QString path;
    for (const QObject* at = object; at != nullptr; at = at->parent()) {
        const QString name = at->objectName();
        path.prepend('/' + QString(at->metaObject()->className()).section("::", -1)
                     + (name.isEmpty() ? QString() : '#' + name));
    }
    return path;
}

void addModel(Texts& texts, const QString& where, const QAbstractItemModel& model) {
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
            texts += {where + " header", model.headerData(column, Qt::Horizontal, role).toString()};
        for (int row = 0; row < std::min(model.rowCount(), 20); ++row) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                texts += {where + " cell", model.index(row, column).data(role).toString()};
        }
    }
}

/// Everything that somebody can read or hear of what is visible now.
Texts textsOf(const QWidget& window) {
    Texts texts;
    QList<QWidget*> widgets = window.findChildren<QWidget*>();
    widgets.append(const_cast<QWidget*>(&window));
    for (const QWidget* widget : widgets) {
        for (const QAction* action : widget->actions()) {
            if (action->isSeparator()) continue;
            texts += {whereOf(widget) + " action", action->text()};
            texts += {whereOf(widget) + " action tip", action->toolTip()};
        }
        if (!widget->isVisibleTo(&window)) continue;
        const QString where = whereOf(widget);
        texts += {where + " tip", widget->toolTip()};
        texts += {where + " name", widget->accessibleName()};
        texts += {where + " description", widget->accessibleDescription()};
        texts += {where + " title", widget->windowTitle()};
        if (const auto* label = qobject_cast<const QLabel*>(widget)) texts += {where, label->text()};
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts += {where, button->text()};
        if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            texts += {where, line->placeholderText()};
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i) texts += {where + " item", box->itemText(i)};
        }
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) texts += {where + " tab", tabs->tabText(i)};
        }
        if (const auto* items = qobject_cast<const QAbstractItemView*>(widget)) {
            if (items->model() != nullptr && !items->inherits("QHeaderView"))
                addModel(texts, where, *items->model());
        }
    }
    return texts;
}

/// What is no language: ids, addresses, names that somebody gave, numbers with units of measure.
bool isData(const QString& said) {
    static const QRegularExpression marks("<[^>]*>");
    const QString text = QString(said).remove(marks);
    static const QRegularExpression letters(R"(\p{L}{2,})");
    static const QRegularExpression data(
        R"(^(told( &&? retold)?|Vedette|UTC|kubo/[\d.]+|noise|yamux|12D3\S*|/(ip4|ipfs)/\S*|203\.0\.\S*|)"
        R"(bafz\S*|[\d.,]+ (bytes|[KM]iB)|[a-z]+\.[a-z_]+|[\d.,]+ ?(UTC)?|limit\.\S+|accept|connection_closed|Peer \d+)$)");
    const bool scenario =
        std::ranges::count(lab::embeddedScenarios(), text.toStdString(), &lab::EmbeddedScenario::name) > 0;
    return scenario || !letters.match(text).hasMatch() || data.match(text.trimmed()).hasMatch();
}

QStringList untranslated(const QWidget& window) {
    QStringList findings;
    for (const auto& [where, text] : textsOf(window)) {
        // The scroll buttons of a tab bar are Qt's own and named when they are made.
        const bool ours = !where.contains("Scroll") && !where.contains("HelpWindow#help/QListWidget cell");
        if (ours && !text.contains('[') && !isData(text)) findings += where + ": " + text;
    }
    findings.removeDuplicates();
    return findings;
}

QStringList stillTranslated(const QWidget& window) {
    QStringList findings;
    for (const auto& [where, text] : textsOf(window)) {
        if (text.contains(QString::fromUtf8("·]"))) findings += where + ": " + text;
    }
    findings.removeDuplicates();
    return findings;
}

/// Texts that have less room than they ask for.
QStringList cutOff(const QWidget& window) {
    QStringList findings;
    const auto complain = [&](const QWidget* widget, const QString& text, int has, int wants) {
        if (has < wants)
            findings += QString("%1: \"%2\" has %3 of %4").arg(whereOf(widget), text).arg(has).arg(wants);
    };
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&window) || widget->visibleRegion().isEmpty()) continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            if (label->text().isEmpty()) continue;
            // Cut on purpose where it is narrow; its tip has it whole.
            const bool ignored = label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
            if (ignored && label->toolTip() == label->text()) continue;
            if (label->wordWrap())
                complain(label, label->text(), label->height(), label->heightForWidth(label->width()));
            else
                complain(label, label->text(), label->width(), label->sizeHint().width());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            // A picture's words are for who cannot see it; a tile paints itself; a single mark is a picture.
            const auto* tool = qobject_cast<const QToolButton*>(button);
            if (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly
                && !tool->icon().isNull())
                continue;
            if (button->text().size() > 1 && !button->inherits("vedette::ui::StatTile"))
                complain(button, button->text(), button->width(), button->sizeHint().width());
        } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            if (box->sizeAdjustPolicy() == QComboBox::AdjustToMinimumContentsLengthWithIcon) continue;
            complain(box, box->currentText(), box->width(),
                     box->fontMetrics().horizontalAdvance(box->currentText()) + 20);
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            complain(tabs, "tabs", tabs->width(), tabs->sizeHint().width());
        }
    }
    return findings;
}

/// Siblings of one layout that lie on each other.
QStringList overlapping(const QWidget& window) {
    QStringList findings;
    for (const QLayout* layout : window.findChildren<QLayout*>()) {
        if (qobject_cast<const QStackedLayout*>(layout) != nullptr) continue;
        QList<const QWidget*> widgets;
        for (int i = 0; i < layout->count(); ++i) {
            const QWidget* widget = layout->itemAt(i)->widget();
            if (widget != nullptr && widget->isVisibleTo(&window)) widgets += widget;
        }
        for (qsizetype a = 0; a < widgets.size(); ++a) {
            for (qsizetype b = a + 1; b < widgets.size(); ++b) {
                if (widgets[a]->geometry().intersects(widgets[b]->geometry()))
                    findings += whereOf(widgets[a]) + " lies on " + whereOf(widgets[b]);
            }
        }
    }
    return findings;
}

/// QtTest cuts long messages; what is found is told line by line.
void none(const QString& view, const QStringList& findings) {
    for (const QString& finding : findings) qWarning("%s: %s", qPrintable(view), qPrintable(finding));
    QVERIFY(findings.isEmpty());
}

/// A panel fills itself again a moment after an event and is laid out a turn later: what lacks room for
/// longer than that is found.
template <typename Look>
void noneForLong(const QString& view, const MainWindow& window, Look look) {
    QStringList findings = look(window);
    for (int turn = 0; turn < 100 && !findings.isEmpty(); ++turn) {
        QTest::qWait(20);
        findings = look(window);
    }
    none(view, findings);
}

} // namespace

class LanguagesTest final : public QObject {
    Q_OBJECT

private slots:

    void cleanup() {
        chooseLanguage("en");
        for (const char* key : {"layout.watch", "layout.govern", "layout.triage", "window.geometry"})
            Preferences::instance().set(key, {});
    }

    // Each view is made in English, read in another language, and read in English again.
    void everyViewSaysEverythingAnew() {
        BusyScene scene;
        for (const QString& view : viewKeys()) {
            scene.window->showView(view);
            scene.settle();
            scene.speak("pseudo");
            none(view, untranslated(*scene.window));
            scene.speak("en");
            none(view, stillTranslated(*scene.window));
        }
    }

    void theWelcomeAndTheDialogsSayEverythingAnew() {
        BusyScene scene;
        scene.link.remove(scene.link.shown());
        scene.settle();
        HelpWindow help(scene.window.get());
        help.show("start");
        SettingsDialog settings([] { return QList<Folder>{}; }, scene.window.get());
        settings.show();
        scene.speak("pseudo");
        none("welcome", untranslated(*scene.window));
        QStringList left = untranslated(settings);
        left.removeIf([](const QString& one) {
            return std::ranges::any_of(
                languages(), [&](const QString& code) { return one.endsWith(": " + languageName(code)); });
        });
        none("settings", left);
        scene.speak("en");
        none("welcome", stillTranslated(*scene.window));
        none("settings", stillTranslated(settings));
        none("help", stillTranslated(help));
    }

    void helpSpeaksTheLanguage() {
        BusyScene scene;
        HelpWindow help(scene.window.get());
        help.show("topology");
        const auto* pages = help.findChild<QAbstractItemView*>();
        for (const QString& language : languages()) {
            scene.speak(qPrintable(language));
            QVERIFY(QFile::exists(":/help/" + language + "/topology.md"));
            QFile page(":/help/" + language + "/topology.md");
            QVERIFY(page.open(QIODevice::ReadOnly));
            const QString heading = QString::fromUtf8(page.readLine()).mid(2).trimmed();
            QCOMPARE(pages->currentIndex().data().toString(), heading);
        }
    }

    void longerWordsFit() {
        chooseLanguage("pseudo");
        BusyScene scene;
        for (const QString& view : viewKeys()) {
            scene.window->showView(view);
            scene.settle();
            noneForLong(view, *scene.window, cutOff);
        }
    }

    void everyLanguageFits() {
        BusyScene scene;
        for (const QString& language : languages()) {
            scene.speak(qPrintable(language));
            for (const QString& view : viewKeys()) {
                scene.window->showView(view);
                scene.settle();
                noneForLong(language + ", " + view, *scene.window, cutOff);
            }
        }
    }

    void fromRightToLeftNothingLiesOnAnother() {
        BusyScene scene;
        scene.speak("pseudo-rtl");
        QCOMPARE(scene.window->layoutDirection(), Qt::RightToLeft);
        for (const QString& view : viewKeys()) {
            scene.window->showView(view);
            scene.settle();
            noneForLong(view, *scene.window, overlapping);
            noneForLong(view, *scene.window, cutOff);
            QVERIFY(!scene.window->grab().isNull());
        }
        // The rail goes to the side where reading begins.
        const auto* rail = scene.window->findChild<QWidget*>("rail");
        if (rail != nullptr)
            QVERIFY(rail->mapTo(scene.window.get(), QPoint(0, 0)).x() > scene.window->width() / 2);
    }
};

VD_SUITE(LanguagesTest)
#include "languages_test.moc"
