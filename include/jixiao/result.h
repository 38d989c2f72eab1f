// Expected failures as values, and the texts in both languages that they are told in. C++20 has no std::expected;
// this is the part of it that the program needs.
#pragma once

#include <cassert>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace jixiao {

enum class Language : std::uint8_t { zh, en };

/// A fixed text in both languages.
struct Bilingual {
  std::string_view zh;
  std::string_view en;

  [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::zh ? zh : en; }
};

/// A composed text in both languages.
struct Message {
  std::string zh;
  std::string en;

  [[nodiscard]] const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
};

/// Why an input could not be processed, or a request could not be met. `message` is one sentence for
/// people, with the place and the remedy in it; it does not repeat `path`.
struct Error {
  std::string path;  ///< as given by the user; empty where no file is concerned
  Message message;

  Error(std::string of_path, Message what) : path(std::move(of_path)), message(std::move(what)) {}
};

/// Either a value or an Error. Owns whichever it holds.
template <class T>
class Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  /// The value; only when ok().
  [[nodiscard]] T& value() & {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] const T& value() const& {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] T&& value() && {
    assert(ok());
    return std::move(*std::get_if<0>(&state_));
  }

  /// The error; only when not ok().
  [[nodiscard]] const Error& error() const {
    assert(!ok());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

/// The result of an action that gives nothing back.
using Status = std::optional<Error>;

}  // namespace jixiao
