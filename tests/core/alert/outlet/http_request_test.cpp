#include "core/alert/outlet/http_request.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <optional>

using namespace vedette;
using namespace vedette::alert;

namespace {

/// Nothing while it still waits for more.
std::optional<HttpStatus> judged(std::string_view text) {
    HttpRequest request("/metrics");
    if (!request.receive(viewOf(text))) return std::nullopt;
    return request.status();
}

HttpStatus statusOf(std::string_view text) {
    return judged(text).value_or(HttpStatus::Unavailable);
}

const std::string kHost = "Host: 127.0.0.1:9464\r\n";

} // namespace

class HttpRequestTest final : public QObject {
    Q_OBJECT

private slots:

    void whatScrapersSendIsAnswered() {
        QCOMPARE(statusOf("GET /metrics HTTP/1.1\r\n" + kHost
                          + "User-Agent: Prometheus/2.42.0\r\nAccept: application/openmetrics-text;q=0.5\r\n"
                            "Accept-Encoding: gzip\r\nX-Prometheus-Scrape-Timeout-Seconds: 10\r\n\r\n"),
                 HttpStatus::Ok);
        QCOMPARE(statusOf("GET /metrics?x=1 HTTP/1.1\r\n" + kHost + "\r\n"), HttpStatus::Ok);
        QCOMPARE(statusOf("GET /metrics HTTP/1.0\r\n\r\n"), HttpStatus::Ok);
        for (const char* host :
             {"localhost", "LOCALHOST:80", "127.255.0.1", "[::1]:9464", "[::1]", "127.0.0.1:"})
            QCOMPARE(statusOf("GET /metrics HTTP/1.1\r\nhOST:\t" + std::string(host) + " \r\n\r\n"),
                     HttpStatus::Ok);
        HttpRequest head("/metrics");
        QVERIFY(head.receive(viewOf("HEAD /metrics HTTP/1.1\r\n" + kHost + "Content-Length: 0\r\n\r\n")));
        QCOMPARE(head.status(), HttpStatus::Ok);
        QVERIFY(head.headOnly());
    }

    void otherPathsAndMethodsHaveTheirStatus() {
        for (const char* target :
             {"/", "/metrics/", "/Metrics", "/metricsx", "*", "http://127.0.0.1/metrics", "/../metrics"})
            QCOMPARE(statusOf("GET " + std::string(target) + " HTTP/1.1\r\n" + kHost + "\r\n"),
                     HttpStatus::NotFound);
        for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "get", "TRACE", "CONNECT", "FOO!"})
            QCOMPARE(statusOf(std::string(method) + " /metrics HTTP/1.1\r\n" + kHost + "\r\n"),
                     HttpStatus::MethodNotAllowed);
        QCOMPARE(statusOf("POST /metrics HTTP/1.1\r\n" + kHost + "Content-Length: 5\r\n\r\nabcde"),
                 HttpStatus::MethodNotAllowed);
        for (const char* version : {"HTTP/2.0", "HTTP/1.2", "HTTP/0.9"})
            QCOMPARE(statusOf("GET /metrics " + std::string(version) + "\r\n" + kHost + "\r\n"),
                     HttpStatus::VersionUnknown);
    }

    /// Where two readers could differ there is none of them.
    void whatIsAmbiguousIsRefused() {
        for (const std::string head :
             {"\r\n\r\n", "GET\r\n\r\n", "GET /metrics\r\n\r\n", "GET  HTTP/1.1\r\n\r\n",
              "GET /a b HTTP/1.1\r\n\r\n", "G(T /metrics HTTP/1.1\r\n\r\n", "GET /m\x01 HTTP/1.1\r\n\r\n",
              "GET /m\xC3\xB6 HTTP/1.1\r\n\r\n", "GET /metrics http/1.1\r\n\r\n",
              "GET /metrics HTTP/1.1 \r\n\r\n", "GET /metrics HTTP/11\r\n\r\n"})
            QVERIFY2(statusOf(head) == HttpStatus::BadRequest, head.c_str());
        for (const std::string& fields :
             {std::string(), std::string("Host: 127.0.0.1\r\nHost: 127.0.0.1\r\n"), kHost + "No colon\r\n",
              kHost + "Spaced : 1\r\n", kHost + " folded: 1\r\n", kHost + ": 1\r\n", kHost + "A: \x01\r\n",
              kHost + "A: b\nC: d\r\n", kHost + "A: b\rC: d\r\n", kHost + "A: \x7F\r\n",
              kHost + "Transfer-Encoding: chunked\r\n", kHost + "Content-Length: 5\r\n",
              kHost + "content-length: +0\r\n"})
            QVERIFY2(statusOf("GET /metrics HTTP/1.1\r\n" + fields + "\r\n") == HttpStatus::BadRequest,
                     fields.c_str());
    }

    /// A name that somebody else's page had resolved to 127.0.0.1.
    void onlyNamesOfThisComputerAreHosts() {
        for (const char* host :
             {"evil.example", "evil.example:9464", "10.0.0.1", "127.0.0.1.evil.example", "", "[::2]", "[::1",
              "[::1]x80", "127.0.0.1:80a", "localhost.evil", "2130706433", "127.1"})
            QCOMPARE(statusOf("GET /metrics HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n"),
                     HttpStatus::Misdirected);
        QCOMPARE(statusOf("GET /metrics HTTP/1.0\r\nHost: evil.example\r\n\r\n"), HttpStatus::Misdirected);
    }

    void anyCutGivesTheSame() {
        const std::string whole = "GET /metrics HTTP/1.1\r\n" + kHost + "A: b\r\n\r\nwhat comes after";
        const std::size_t end = whole.find("\r\n\r\n") + 4;
        for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
            HttpRequest request("/metrics");
            QCOMPARE(request.receive(viewOf(whole).first(cut)), cut >= end);
            QVERIFY(request.receive(viewOf(whole).subspan(cut)));
            QCOMPARE(request.status(), HttpStatus::Ok);
        }
        HttpRequest slow("/metrics");
        for (std::size_t i = 0; i < end; ++i)
            QCOMPARE(slow.receive(viewOf(whole).subspan(i, 1)), i + 1 == end);
        QCOMPARE(slow.status(), HttpStatus::Ok);
        QVERIFY(slow.receive(viewOf("POST / HTTP/1.1\r\n\r\n")));
        QCOMPARE(slow.status(), HttpStatus::Ok);
    }

    void theHeadIsBounded() {
        const std::string begin = "GET /metrics HTTP/1.1\r\n" + kHost + "A: ";
        const std::size_t room = HttpRequest::kMaxHead - begin.size() - 4;
        QCOMPARE(statusOf(begin + std::string(room, 'x') + "\r\n\r\n"), HttpStatus::Ok);
        QCOMPARE(statusOf(begin + std::string(room + 1, 'x') + "\r\n\r\n"), HttpStatus::HeadTooLarge);
        QVERIFY(!judged(begin + std::string(room, 'x')));
        HttpRequest endless("/metrics");
        std::size_t taken = 0;
        while (!endless.receive(viewOf("A: b\r\n"))) taken += 6;
        QVERIFY(taken < HttpRequest::kMaxHead);
        QCOMPARE(endless.status(), HttpStatus::HeadTooLarge);
    }

    void answersAreWhole() {
        QCOMPARE(httpAnswer(HttpStatus::Ok, "text/x", "abc", false),
                 std::string("HTTP/1.1 200 OK\r\nContent-Type: text/x\r\nContent-Length: 3\r\nCache-Control: "
                             "no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\nabc"));
        QVERIFY(httpAnswer(HttpStatus::Ok, "text/x", "abc", true).ends_with("close\r\n\r\n"));
        const std::pair<HttpStatus, const char*> others[] = {
            {HttpStatus::BadRequest, "400 Bad Request"},
            {HttpStatus::NotFound, "404 Not Found"},
            {HttpStatus::MethodNotAllowed, "405 Method Not Allowed"},
            {HttpStatus::Misdirected, "421 Misdirected Request"},
            {HttpStatus::HeadTooLarge, "431 Request Header Fields Too Large"},
            {HttpStatus::Unavailable, "503 Service Unavailable"},
            {HttpStatus::VersionUnknown, "505 HTTP Version Not Supported"}};
        for (const auto& [status, words] : others) {
            const std::string answer = httpAnswer(status, "text/x", "secret", false);
            QVERIFY(answer.starts_with("HTTP/1.1 " + std::string(words) + "\r\nContent-Type: text/plain"));
            QVERIFY(answer.find("secret") == std::string::npos);
            QVERIFY(answer.ends_with("\r\n\r\n" + std::string(words).substr(4) + "\n"));
            QCOMPARE(answer.find("Allow: GET, HEAD") != std::string::npos,
                     status == HttpStatus::MethodNotAllowed);
        }
    }
};

VD_SUITE(HttpRequestTest)

#include "http_request_test.moc"
