#include "core/base/shared_text.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <thread>
#include <vector>

using namespace vedette;

class SharedTextTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsSaidAlikeIsKeptOnce() {
        TextPool pool;
        const SharedText one = pool.share("agent/1.0");
        const SharedText same = pool.share(std::string("agent/") + "1.0");
        QCOMPARE(&one.text(), &same.text());
        QVERIFY(pool.share("agent/1.1") != one);
        QCOMPARE(pool.size(), std::size_t{2});
    }

    void nothingIsKeptForNothing() {
        TextPool pool;
        QVERIFY(pool.share("").empty());
        QCOMPARE(pool.size(), std::size_t{0});
        QVERIFY(SharedText("") == SharedText());
        QCOMPARE(SharedText().text(), std::string());
        QCOMPARE(sizeof(SharedText), sizeof(void*));
    }

    void equalIsWhatSaysTheSame() {
        TextPool a, b;
        QVERIFY(a.share("x") == b.share("x"));
        QVERIFY(a.share("x") < b.share("y"));
        SharedText text = a.share("x");
        QVERIFY(!text.alone());
        text.clear();
        QVERIFY(text.empty() && text.alone());
    }

    void whatNobodyHoldsGoes() {
        TextPool pool;
        std::vector<SharedText> held;
        for (int i = 0; i < 10; ++i) held.push_back(pool.share("kept " + std::to_string(i)));
        for (int i = 0; i < 100'000; ++i) {
            static_cast<void>(pool.share("hostile " + std::to_string(i)));
            QVERIFY(pool.size() <= TextPool::kLeast);
        }
        for (int i = 0; i < 10; ++i) {
            const SharedText again = pool.share("kept " + std::to_string(i));
            QCOMPARE(&again.text(), &held[static_cast<std::size_t>(i)].text());
        }
    }

    void whatIsHeldStaysAndThePoolGrowsWithIt() {
        TextPool pool;
        std::vector<SharedText> held;
        for (std::size_t i = 0; i < 5 * TextPool::kLeast; ++i) held.push_back(pool.share(std::to_string(i)));
        QCOMPARE(pool.size(), held.size());
        for (std::size_t i = 0; i < held.size(); ++i) QCOMPARE(held[i].text(), std::to_string(i));
    }

    void itOutlivesItsPoolAndItsThread() {
        SharedText text;
        std::thread other([&text] {
            TextPool pool;
            text = pool.share("from elsewhere");
        });
        other.join();
        QCOMPARE(text.text(), std::string("from elsewhere"));
        QVERIFY(text.alone());
    }
};

VD_SUITE(SharedTextTest)

#include "shared_text_test.moc"
