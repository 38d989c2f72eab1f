// An ordered, bounded parallel map.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace jixiao {

/// What parallel_map computes and where it goes.
template <class Out>
struct ParallelMap {
  std::size_t count = 0;  ///< the inputs are 0, 1, … count - 1
  unsigned jobs = 0;      ///< worker threads; 0: one per core; 1: all on the calling thread
  /// One input's result; called on any thread, at most once per input, in no order.
  std::function<Out(std::size_t)> compute;
  /// The result in place of one whose `compute` threw: exceptions end here.
  std::function<Out(std::size_t, const char* what)> failed;
  /// Takes the results in input order on the calling thread; false stops early.
  std::function<bool(Out&&)> sink;
};

namespace detail {

/// Results that are being computed or wait for their turn: at most slots.size() at a time, so that one slow
/// input at the head holds the others back instead of filling the memory.
template <class Out>
class OrderedWindow {
 public:
  OrderedWindow(std::size_t size, std::size_t count) : slots_(size), count_(count) {}

  /// The next input to compute; waits for a free slot. nullopt: nothing is left to do.
  std::optional<std::size_t> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopped_ || taken_ == count_ || taken_ < emitted_ + slots_.size(); });
    return stopped_ || taken_ == count_ ? std::nullopt : std::optional(taken_++);
  }

  void put(std::size_t index, Out&& result) {
    {
      const std::lock_guard lock(mutex_);
      slots_[index % slots_.size()] = std::move(result);
    }
    changed_.notify_all();
  }

  /// The results in input order, each as soon as it is there.
  Out next() {
    std::unique_lock lock(mutex_);
    std::optional<Out>& slot = slots_[emitted_ % slots_.size()];
    changed_.wait(lock, [&slot] { return slot.has_value(); });
    Out result = std::move(*slot);
    slot.reset();
    ++emitted_;
    lock.unlock();
    changed_.notify_all();
    return result;
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::optional<Out>> slots_;
  std::size_t count_;
  std::size_t taken_ = 0;
  std::size_t emitted_ = 0;
  bool stopped_ = false;
};

template <class Out>
Out computed(const ParallelMap<Out>& map, std::size_t index) {
  try {
    return map.compute(index);
  } catch (const std::exception& exception) {
    return map.failed(index, exception.what());
  } catch (...) {
    return map.failed(index, "unknown exception");
  }
}

}  // namespace detail

/// Computes all results on `jobs` threads and hands them to the sink in input order. When the sink returns
/// false or throws, inputs that were not begun are left alone; the threads have ended when this returns.
template <class Out>
void parallel_map(const ParallelMap<Out>& map) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t threads = std::min<std::size_t>(map.jobs == 0 ? cores : map.jobs, map.count);
  if (threads <= 1) {
    for (std::size_t i = 0; i < map.count && map.sink(detail::computed(map, i)); ++i) {
    }
    return;
  }
  constexpr std::size_t slots_per_thread = 4;
  detail::OrderedWindow<Out> window(threads * slots_per_thread, map.count);
  const auto work = [&map, &window] {
    while (const auto index = window.take()) {
      window.put(*index, detail::computed(map, *index));
    }
  };
  std::vector<std::jthread> workers;
  // Declared behind the workers: it lets them go before they are joined, whichever way this scope is left.
  struct StopAtEnd {
    detail::OrderedWindow<Out>& window;
    ~StopAtEnd() { window.stop(); }
  } const stop_at_end{window};
  workers.reserve(threads);
  for (std::size_t i = 0; i < threads; ++i) {
    workers.emplace_back(work);
  }
  for (std::size_t i = 0; i < map.count && map.sink(window.next()); ++i) {
  }
}

}  // namespace jixiao
