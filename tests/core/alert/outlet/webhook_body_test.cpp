#include "core/alert/outlet/webhook_body.h"

#include "core/codec/utf8.h"
#include "tests/core/alert/outlet/notices.h"
#include "tests/suite.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QtTest>

#include <algorithm>
#include <string>

using namespace vedette;
using namespace vedette::alert;
using namespace vedette::alert::samples;

class WebhookBodyTest final : public QObject {
    Q_OBJECT

private slots:

    /// Byte by byte: receivers rely on it.
    void theBodyOfAWebhookIsThis() {
        QCOMPARE(webhookBody(notice(1)),
                 std::string("{\"type\":\"alert.raised\",\"timestamp\":\"2026-01-05T00:00:00.001Z\",\"data\":"
                             "{\"id\":1,\"network\":\"fleet\","
                             "\"node\":\"12D3KooWNode\",\"rule\":\"false_answers\",\"severity\":\"high\","
                             "\"technique\":{\"id\":\"")
                     + std::string(factsOf(Rule::FalseAnswers).technique.id) + "\",\"name\":\""
                     + std::string(factsOf(Rule::FalseAnswers).technique.name)
                     + "\"},\"subject\":\"12D3KooWLiar\",\"sentence\":\"A peer answered "
                       "falsely.\",\"peers\":[\"12D3KooWLiar\"],"
                       "\"peer_count\":1,\"first\":\"2026-01-05T00:00:00.000Z\",\"last\":\"2026-01-05T00:00:"
                       "01.000Z\",\"count\":2,"
                       "\"delivery\":\"msg_1\",\"sequence\":1}}");
    }

    void whatWasHeldBackIsCounted() {
        const auto body = QJsonDocument::fromJson(QByteArray::fromStdString(webhookBody(held()))).object();
        QCOMPARE(body["type"].toString(), "alerts.held_back");
        const auto data = body["data"].toObject();
        QCOMPARE(data["count"].toInt(), 7);
        QCOMPARE(data["storm"].toInt(), 5);
        QCOMPARE(data["no_room"].toInt(), 2);
        QCOMPARE(data["severities"].toObject()["low"].toInt(), 4);
        QCOMPARE(data["severities"].toObject()["critical"].toInt(), 0);
        QCOMPARE(data["worst"].toObject()["delivery"].toString(), "msg_1");
        QCOMPARE(data["delivery"].toString(), "msg_1_held");
    }

    void noNameBreaksTheBody() {
        const std::string body = webhookBody(hostileNotice());
        QVERIFY(codec::isUtf8(viewOf(body)));
        QVERIFY(std::ranges::none_of(body, [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
        QJsonParseError error;
        const auto read = QJsonDocument::fromJson(QByteArray::fromStdString(body), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        const auto data = read.object()["data"].toObject();
        QCOMPARE(data.size(), 15);
        QVERIFY(data["subject"].toString().startsWith("a\"b\\c]d|e=f\uFFFDg"));
        QCOMPARE(data["peers"].toArray().size(), 16);
        QVERIFY(body.size() < 21 * Notice::kMaxText);
    }
};

VD_SUITE(WebhookBodyTest)

#include "webhook_body_test.moc"
