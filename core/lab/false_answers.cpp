#include "core/lab/assault_makers.h"
#include "core/lab/meaning.h"

#include <algorithm>

namespace vedette::lab {

namespace {

/// One liar to four honest ones at most: else there is nobody left to ask.
constexpr std::size_t kHonestAndOne = 5;

/// Services fall into other hands and go on as before, but that a share of their answers (`rate`) is false.
/// Who asks cannot tell: the answer comes from the right key, in time, in the right form.
class FalseAnswers final : public Assault {
public:
    FalseAnswers(Fleet& fleet, const AssaultConfig& config) : m_fleet(fleet), m_config(config) {}

    void prepare() override {
        Carrier& carrier = m_fleet.carrier();
        m_begin = carrier.now() + m_config.begin;
        m_end = carrier.now() + m_config.end;
        const auto services = m_fleet.of(Segment::Infer);
        const std::size_t most = std::max<std::size_t>(services.size() / kHonestAndOne, 1);
        for (const std::uint32_t member : services) {
            if (m_liars.size() < std::min<std::size_t>(m_config.targets, most)
                && !m_fleet.members()[member].observed)
                m_liars.push_back(member);
        }
        m_fleet.tally().detailed = true;
        carrier.at(m_begin, [this] {
            for (const std::uint32_t liar : m_liars) {
                m_fleet.surrender(liar);
                m_fleet.corrupt(liar, m_config.rate);
            }
        });
        carrier.at(m_end, [this] {
            for (const std::uint32_t liar : m_liars) m_fleet.corrupt(liar, 0);
        });
    }

    /// Of what the honest wanted of any such service; who finds nobody left to trust has lost it, too.
    [[nodiscard]] double damage() const override {
        return Tally::share(
            m_fleet.tally().asked,
            [&](const Attempt& task) {
                return task.at >= m_begin && task.at < m_end && !isLiar(task.from)
                    && m_fleet.members()[task.to].segment == Segment::Infer;
            },
            [](const Attempt& task) { return task.believed || !task.ok; });
    }

    [[nodiscard]] std::string_view meaning() const override { return meaning::kFalse; }

    [[nodiscard]] Label label() const override {
        Label label{m_config.kind, m_begin, m_end, {}, {}, {}};
        for (const std::uint32_t liar : m_liars) {
            label.attackers.push_back(m_fleet.members()[liar].id);
            label.addresses.push_back(ipText(m_fleet.members()[liar].endpoint));
        }
        for (const std::uint32_t victim : m_fleet.of(Segment::Collect))
            label.victims.push_back(m_fleet.members()[victim].id);
        return label;
    }

private:
    [[nodiscard]] bool isLiar(std::uint32_t member) const {
        return std::ranges::find(m_liars, member) != m_liars.end();
    }

    Fleet& m_fleet;
    AssaultConfig m_config;
    Instant m_begin;
    Instant m_end;
    std::vector<std::uint32_t> m_liars;
};

} // namespace

std::unique_ptr<Assault> makeFalseAnswers(Fleet& fleet, const AssaultConfig& config) {
    return std::make_unique<FalseAnswers>(fleet, config);
}

} // namespace vedette::lab
