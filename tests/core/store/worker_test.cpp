#include "core/store/worker.h"

#include "core/store/database.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <atomic>

using namespace vedette;
using namespace vedette::store;
using namespace std::chrono_literals;

namespace {

/// What a duty did, and how it should behave; outlives the duty.
struct Book {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<int> written;
    std::vector<std::size_t> batches;
    int tidied = 0;
    bool fails = false;
    bool hangs = false;
    bool entered = false;
};

class Scribe final : public Duty<int> {
public:
    explicit Scribe(std::shared_ptr<Book> book) : m_book(std::move(book)) {}

    Result<> write(std::span<const int> items) override {
        std::unique_lock lock(m_book->mutex);
        m_book->entered = true;
        m_book->changed.notify_all();
        m_book->changed.wait(lock, [this] { return !m_book->hangs; });
        if (m_book->fails) return Fail{StoreError::Full};
        m_book->written.insert(m_book->written.end(), items.begin(), items.end());
        m_book->batches.push_back(items.size());
        return {};
    }

    bool tidy() override {
        const std::lock_guard lock(m_book->mutex);
        return ++m_book->tidied < 3;
    }

private:
    std::shared_ptr<Book> m_book;
};

} // namespace

class WorkerTest final : public QObject {
    Q_OBJECT

    std::shared_ptr<Book> m_book;

    void set(bool Book::*what, bool to) {
        const std::lock_guard lock(m_book->mutex);
        (*m_book).*what = to;
        m_book->changed.notify_all();
    }

    void waitUntilEntered() {
        std::unique_lock lock(m_book->mutex);
        m_book->changed.wait(lock, [this] { return m_book->entered; });
    }

private slots:

    void init() { m_book = std::make_shared<Book>(); }

    void oneTickIsOneBatchInOrder() {
        Worker<int> worker(std::make_unique<Scribe>(m_book), 1000);
        for (int i = 0; i < 500; ++i) worker.push(i, i % 2 == 0);
        QVERIFY(worker.settle(10s));
        const auto tidied = [this] {
            const std::lock_guard lock(m_book->mutex);
            return m_book->tidied;
        };
        QTRY_VERIFY(tidied() >= 3);
        QVERIFY(worker.finish(10s));
        QCOMPARE(m_book->written.size(), std::size_t{500});
        QVERIFY(std::ranges::is_sorted(m_book->written));
        QVERIFY(m_book->batches.size() < 50);
        QCOMPARE(worker.status().written, std::uint64_t{500});
    }

    void theOldestDroppableGoesFirstAndIsCounted() {
        set(&Book::hangs, true);
        Worker<int> worker(std::make_unique<Scribe>(m_book), 4);
        worker.push(0, false);
        waitUntilEntered(); // with item 0, that no longer waits in the inbox
        for (const int item : {1, 2, 3, 4}) worker.push(item, item == 2 || item == 4);
        worker.push(5, false); // for 2
        worker.push(6, true);  // for 4
        worker.push(7, false); // for 6
        QCOMPARE(worker.status().dropped, std::uint64_t{3});
        QCOMPARE(worker.status().lost, std::uint64_t{0});
        worker.push(8, false); // for 1, as there is no other
        QCOMPARE(worker.status().lost, std::uint64_t{1});
        QCOMPARE(worker.status().waiting, std::uint64_t{5});
        set(&Book::hangs, false);
        QVERIFY(worker.finish(10s));
        QCOMPARE(m_book->written, (std::vector<int>{0, 3, 5, 7, 8}));
    }

    void whatFailsIsKeptAndTriedAgain() {
        std::atomic<int> changes = 0;
        set(&Book::fails, true);
        Worker<int> worker(std::make_unique<Scribe>(m_book), 10, [&] { ++changes; });
        worker.push(1, false);
        QTRY_VERIFY(worker.status().trouble.has_value());
        QVERIFY(worker.status().trouble->code == StoreError::Full);
        worker.push(2, false);
        QCOMPARE(worker.status().waiting, std::uint64_t{2});
        set(&Book::fails, false);
        QVERIFY(worker.settle(10s));
        QVERIFY(!worker.status().trouble);
        QTRY_COMPARE(changes.load(), 2);
        QVERIFY(worker.finish(10s));
        QCOMPARE(m_book->written, (std::vector<int>{1, 2}));
    }

    void anEndWithoutSuccessIsNoCleanOne() {
        set(&Book::fails, true);
        Worker<int> worker(std::make_unique<Scribe>(m_book), 10);
        worker.push(1, false);
        QVERIFY(!worker.finish(10s));
        QVERIFY(!worker.leftBehind());
        QCOMPARE(worker.status().waiting, std::uint64_t{1});
    }

    void aDiskThatHangsDoesNotHoldTheEnd() {
        set(&Book::hangs, true);
        const auto began = std::chrono::steady_clock::now();
        {
            Worker<int> worker(std::make_unique<Scribe>(m_book), 10);
            worker.push(1, false);
            waitUntilEntered();
            QVERIFY(!worker.finish(100ms));
            QVERIFY(worker.leftBehind());
        }
        QVERIFY(std::chrono::steady_clock::now() - began < 2s);
        set(&Book::hangs, false); // what was left behind ends alone, with all that it uses
        QTRY_COMPARE(m_book->written.size(), std::size_t{1});
    }
};

VD_SUITE(WorkerTest)
#include "worker_test.moc"
