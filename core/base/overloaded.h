/// One callable out of several lambdas, for std::visit: `std::visit(Overloaded{[](A) {…}, [](B) {…}},
/// variant)`.
#pragma once

namespace vedette {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

} // namespace vedette
