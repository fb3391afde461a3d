#include "app/node/bench/figure.h"

#include <openssl/sha.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace vedette::app {

namespace {

cpu_set_t allowed() {
    cpu_set_t set;
    CPU_ZERO(&set);
    ::sched_getaffinity(0, sizeof set, &set);
    return set;
}

/// The nth of them, or none.
cpu_set_t single(const cpu_set_t& of, int nth) {
    cpu_set_t one;
    CPU_ZERO(&one);
    for (std::size_t cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (!CPU_ISSET(cpu, &of) || nth-- > 0) continue;
        CPU_SET(cpu, &one);
        break;
    }
    return one;
}

void put(pid_t process, const cpu_set_t& where) {
    std::error_code gone;
    const std::filesystem::path threads = "/proc/" + std::to_string(process) + "/task";
    for (const auto& thread : std::filesystem::directory_iterator(threads, gone)) {
        const auto id = static_cast<pid_t>(std::strtol(thread.path().filename().c_str(), nullptr, 10));
        ::sched_setaffinity(id, sizeof where, &where);
    }
}

double secondsOn(clockid_t clock) {
    timespec at{};
    ::clock_gettime(clock, &at);
    return static_cast<double>(at.tv_sec) + static_cast<double>(at.tv_nsec) * 1e-9;
}

std::string procFile(pid_t process, const char* file) {
    return "/proc/" + (process == 0 ? std::string("self") : std::to_string(process)) + "/" + file;
}

/// Seconds on a processor, and ready but without one.
struct Run {
    double ran = 0;
    double waited = 0;

    Run& operator+=(const Run& other) {
        ran += other.ran;
        waited += other.waited;
        return *this;
    }
};

/// Calls with the folder of each thread of a process.
template <class Visit>
void eachThread(pid_t process, const Visit& visit) {
    std::error_code gone;
    for (const auto& thread : std::filesystem::directory_iterator(procFile(process, "task"), gone))
        visit(thread.path());
}

/// proc(5): time on the processor, time waiting for one (both nanoseconds), time slices; of each thread.
Run runOf(pid_t process) {
    Run run;
    eachThread(process, [&](const std::filesystem::path& thread) {
        double ran = 0;
        double waited = 0;
        std::ifstream(thread / "schedstat") >> ran >> waited;
        run += {ran * 1e-9, waited * 1e-9};
    });
    return run;
}

Run runOfAll() {
    Run run = runOf(0);
    eachThread(0, [&](const std::filesystem::path& thread) {
        std::ifstream children(thread / "children");
        for (pid_t child = 0; children >> child;) run += runOf(child);
    });
    return run;
}

struct Measurement {
    Run before; ///< at the calibration
    Run ended;  ///< of processes that are gone
};

Measurement& measurement() {
    static Measurement one;
    return one;
}

/// Since the calibration. Threads that ended took theirs along.
Run runSoFar() {
    Run run = runOfAll();
    run += measurement().ended;
    const Run& before = measurement().before;
    return {std::max(run.ran - before.ran, 0.0), std::max(run.waited - before.waited, 0.0)};
}

/// Keeps the optimiser from removing the work that a measurement is about.
void keep(const void* value) {
    asm volatile("" : : "g"(value) : "memory");
}

} // namespace

double cpuSeconds(pid_t process) {
    clockid_t clock = CLOCK_PROCESS_CPUTIME_ID;
    if (process != 0 && ::clock_getcpuclockid(process, &clock) != 0) return 0;
    return secondsOn(clock);
}

double wallSeconds() {
    return secondsOn(CLOCK_MONOTONIC);
}

double residentBytes(pid_t process) {
    std::ifstream file(procFile(process, "statm"));
    double total = 0;
    double resident = 0;
    file >> total >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

OneProcessor::OneProcessor() : m_before(allowed()) {
    const cpu_set_t one = single(m_before, 0);
    ::sched_setaffinity(0, sizeof one, &one);
}

OneProcessor::~OneProcessor() {
    ::sched_setaffinity(0, sizeof m_before, &m_before);
}

TwoProcessors::TwoProcessors()
    : m_before(allowed()), m_here(single(m_before, 0)), m_there(single(m_before, 1)) {
    if (CPU_COUNT(&m_there) == 0) m_here = m_there = m_before;
    ::sched_setaffinity(0, sizeof m_here, &m_here);
}

TwoProcessors::~TwoProcessors() {
    ::sched_setaffinity(0, sizeof m_before, &m_before);
}

void TwoProcessors::putHere(pid_t process) const {
    put(process, m_here);
}

void TwoProcessors::putThere(pid_t process) const {
    put(process, m_there);
}

void sayCalibration(Console& console) {
    constexpr std::size_t kSize = 16 * 1024 * 1024;
    Bytes from(kSize, 7);
    Bytes to(kSize);
    std::array<Byte, SHA256_DIGEST_LENGTH> digest{};
    const auto rate = [&](auto&& work) {
        std::vector<double> rates;
        for (int round = 0; round < 5; ++round) {
            const double begin = cpuSeconds();
            work();
            rates.push_back(static_cast<double>(kSize) / 1e6 / (cpuSeconds() - begin));
        }
        return median(rates);
    };
    const double sha = rate([&] {
        SHA256(from.data(), from.size(), digest.data());
        keep(digest.data());
    });
    const double copy = rate([&] {
        std::memcpy(to.data(), from.data(), kSize);
        keep(to.data());
    });
    constexpr int kLoops = 50'000'000;
    const double begin = cpuSeconds();
    for (int i = 0; i < kLoops; ++i) keep(&i);
    const double empty = (cpuSeconds() - begin) / kLoops * 1e9;
    const Run run = runOfAll();
    measurement() = {run, {}};
    char text[160];
    std::snprintf(
        text, sizeof text,
        "calibration: SHA-256 %.0f MB/s, memcpy %.0f MB/s, empty loop %.3f ns, run delay %.3f s of %.3f s",
        sha, copy, empty, run.waited, run.ran);
    console.line({{"event", "calibration"},
                  {"sha256_mb_s", sha},
                  {"memcpy_mb_s", copy},
                  {"empty_loop_ns", empty},
                  {"run_delay_s", run.waited},
                  {"run_s", run.ran}},
                 text);
}

void countRun(pid_t process) {
    measurement().ended += runOf(process);
}

void say(Console& console, const Figure& figure) {
    const Run run = runSoFar();
    const double ratio = figure.floor > 0 ? figure.value / figure.floor : 0;
    Json object{{"event", "bench"},    {"name", figure.name},   {"value", figure.value},
                {"unit", figure.unit}, {"floor", figure.floor}, {"ratio", ratio}};
    object.update(figure.more);
    object["run_delay_s"] = run.waited;
    object["run_s"] = run.ran;
    char words[200];
    std::snprintf(words, sizeof words, "%-30s %12.3f %s, floor %.3f, ratio %.2f", figure.name.c_str(),
                  figure.value, figure.unit.c_str(), figure.floor, ratio);
    std::string text = words;
    for (const Rival& rival : figure.rivals) {
        object[rival.name + "_" + rival.unit] = rival.value;
        object[rival.name + "_times_" + rival.unit] = rival.times;
        std::snprintf(words, sizeof words, "; %s %.3f %s, %.1f times", rival.name.c_str(), rival.value,
                      rival.unit.c_str(), rival.times);
        text += words;
    }
    std::snprintf(words, sizeof words, "; run delay %.3f s of %.3f s", run.waited, run.ran);
    console.line(object, text + words);
}

} // namespace vedette::app
