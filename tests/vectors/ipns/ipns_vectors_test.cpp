#include "core/protocols/kad/ipns_record.h"
#include "core/protocols/kad/message.h"
#include "tests/suite.h"
#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>

#include <set>

using namespace vedette;
using namespace vedette::kad;
using namespace vedette::test;

namespace {

/// Long before the end of any published record.
constexpr WallTime kThen{1'700'000'000'000};

/// What is wrong with one entry of an expectations file; empty when it holds.
std::string verdict(const std::filesystem::path& folder, const Json& entry) {
    const std::string record = readText(folder / entry.at("file").get<std::string>());
    const auto name = codec::PeerId::fromText(entry.at("name").get<std::string>());
    if (!name.ok()) return "the name: " + name.error().text();
    const auto valid = Validators::standard().validate(ipnsName(*name), viewOf(record), kThen);
    if (valid.ok() != entry.at("valid").get<bool>()) {
        return valid.ok() ? "accepted though it is broken" : "refused: " + valid.error().text();
    }
    if (!valid.ok()) return {};
    const auto opened = IpnsRecord::open(*name, viewOf(record));
    if (textOf(opened->value) != entry.at("value").get<std::string>()) return "another value";
    // And any byte changed makes it another record or none.
    std::string altered = record;
    altered[altered.size() / 2] = static_cast<char>(altered[altered.size() / 2] ^ 1);
    if (Validators::standard().validate(ipnsName(*name), viewOf(altered), kThen).ok()) {
        const auto other = IpnsRecord::open(*name, viewOf(altered));
        if (*other != *opened) return "an altered record says something else";
    }
    return {};
}

} // namespace

class IpnsVectorsTest final : public QObject {
    Q_OBJECT

private slots:

    void recordsAreJudgedAsPublished() {
        std::set<std::string> read;
        for (const auto& file : vectorFiles("ipns")) {
            QVERIFY2(file.extension() == ".json", nameOf(file).c_str());
            const Json entries = readJson(file);
            QVERIFY2(entries.is_array() && !entries.empty(), nameOf(file).c_str());
            for (const Json& entry : entries) {
                const std::string wrong = verdict(file.parent_path(), entry);
                const auto which = entry.at("file").get<std::string>();
                QVERIFY2(wrong.empty(), (which + ": " + wrong).c_str());
                read.insert(which);
            }
        }
        // No record lies there unread.
        const auto folder = vectorsFolder() / "ipns";
        if (!std::filesystem::is_directory(folder)) return;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() == ".json") continue;
            QVERIFY2(read.count(nameOf(entry.path())) == 1, nameOf(entry.path()).c_str());
        }
    }
};

VD_SUITE(IpnsVectorsTest)

#include "ipns_vectors_test.moc"
