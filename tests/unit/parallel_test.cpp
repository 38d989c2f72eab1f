#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>

namespace jixiao {
namespace {

ParallelMap<std::string> numbers(std::size_t count, unsigned jobs, std::string& out) {
  ParallelMap<std::string> map;
  map.count = count;
  map.jobs = jobs;
  map.compute = [](std::size_t i) { return std::to_string(i); };
  map.failed = [](std::size_t i, const char* what) { return "!" + std::to_string(i) + what; };
  map.sink = [&out](std::string&& result) {
    out += result + " ";
    return true;
  };
  return map;
}

TEST(Parallel, KeepsTheOrderForAnyNumberOfThreads) {
  std::string expected;
  parallel_map(numbers(500, 1, expected));
  for (const unsigned jobs : {0U, 2U, 3U, 8U}) {
    std::string out;
    auto map = numbers(500, jobs, out);
    map.compute = [](std::size_t i) {
      // The first of each ten is the slowest, so that results wait for their turn.
      std::this_thread::sleep_for(std::chrono::microseconds(i % 10 == 0 ? 300 : 1));
      return std::to_string(i);
    };
    parallel_map(map);
    EXPECT_EQ(out, expected);
  }
}

TEST(Parallel, NothingToDo) {
  std::string out;
  parallel_map(numbers(0, 4, out));
  EXPECT_EQ(out, "");
}

TEST(Parallel, ExceptionsBecomeResults) {
  for (const unsigned jobs : {1U, 3U}) {
    std::string out;
    auto map = numbers(4, jobs, out);
    map.compute = [](std::size_t i) -> std::string {
      if (i == 2) {
        throw std::runtime_error("bad");
      }
      return std::to_string(i);
    };
    parallel_map(map);
    EXPECT_EQ(out, "0 1 !2bad 3 ");
  }
}

TEST(Parallel, StopsEarlyAndWithinTheWindow) {
  for (const unsigned jobs : {1U, 2U}) {
    std::string out;
    std::atomic<std::size_t> begun = 0;
    auto map = numbers(100000, jobs, out);
    map.compute = [&begun](std::size_t i) {
      ++begun;
      return std::to_string(i);
    };
    map.sink = [&out](std::string&& result) {
      out += result + " ";
      return result != "5";
    };
    parallel_map(map);
    EXPECT_EQ(out, "0 1 2 3 4 5 ");
    EXPECT_LE(begun.load(), 6U + 4U * jobs);
  }
}

TEST(Parallel, SlowHeadHoldsTheOthersBack) {
  std::string out;
  std::atomic<std::size_t> begun = 0;
  std::atomic<std::size_t> begun_while_waiting = 0;
  auto map = numbers(1000, 2, out);
  map.compute = [&](std::size_t i) {
    ++begun;
    if (i == 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      begun_while_waiting = begun.load();
    }
    return std::to_string(i);
  };
  parallel_map(map);
  EXPECT_LE(begun_while_waiting.load(), 8U);
  EXPECT_EQ(begun.load(), 1000U);
}

TEST(Parallel, SinkMayThrow) {
  std::string out;
  auto map = numbers(1000, 2, out);
  map.sink = [](std::string&&) -> bool { throw std::runtime_error("sink"); };
  EXPECT_THROW(parallel_map(map), std::runtime_error);
}

}  // namespace
}  // namespace jixiao
