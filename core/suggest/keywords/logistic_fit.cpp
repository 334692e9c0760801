#include "core/suggest/keywords/logistic_fit.h"

#include <algorithm>
#include <cmath>

namespace hubready {

namespace {

using Vector = std::array<double, featureCount>;
using Matrix = std::array<Vector, featureCount>;

constexpr int mostSteps = 12;
constexpr int mostHalvings = 12;
constexpr double smallGain = 1e-4; // share of the loss

double sumOf(const FeatureValues &features, const Vector &weights)
{
    double sum = 0;
    for (size_t i = 0; i < featureCount; ++i)
        sum += weights[i] * double(features.values[i]);
    return sum;
}

class Fit
{
public:
    Fit(const std::vector<KeywordExample> &examples, const FeatureWeights &start, double hold)
        : m_examples(examples), m_hold(hold)
    {
        std::ranges::copy(start, m_start.begin());
        m_weights = m_start;
    }

    FeatureWeights run()
    {
        double loss = lossOf(m_weights);
        for (int step = 0; step < mostSteps; ++step) {
            const Vector direction = newtonStep();
            double share = 1;
            double next = loss;
            Vector tried{};
            for (int halving = 0; halving < mostHalvings; ++halving, share /= 2) {
                for (size_t i = 0; i < featureCount; ++i)
                    tried[i] = m_weights[i] - share * direction[i];
                next = lossOf(tried);
                if (next < loss)
                    break;
            }
            if (!(next < loss))
                break;
            m_weights = tried;
            if (loss - next < smallGain * loss)
                break;
            loss = next;
        }
        FeatureWeights weights{};
        std::ranges::transform(m_weights, weights.begin(), [](double weight) { return float(weight); });
        return weights;
    }

private:
    double lossOf(const Vector &weights) const
    {
        double loss = 0;
        for (size_t i = 0; i < featureCount; ++i)
            loss += m_hold / 2 * (weights[i] - m_start[i]) * (weights[i] - m_start[i]);
        for (const KeywordExample &example : m_examples) {
            const double sum = sumOf(example.features, weights);
            const double towards = example.isKeyword ? -sum : sum;
            // ln(1 + e^x) without overflow
            loss += double(example.weight) * (std::max(towards, 0.0) + std::log1p(std::exp(-std::abs(towards))));
        }
        return loss;
    }

    Vector newtonStep() const
    {
        Vector gradient{};
        Matrix curvature{};
        for (size_t i = 0; i < featureCount; ++i) {
            gradient[i] = m_hold * (m_weights[i] - m_start[i]);
            curvature[i][i] = m_hold;
        }
        for (const KeywordExample &example : m_examples) {
            const double probability = 1 / (1 + std::exp(-sumOf(example.features, m_weights)));
            const double off = double(example.weight) * (probability - (example.isKeyword ? 1 : 0));
            const double even = double(example.weight) * probability * (1 - probability);
            for (size_t i = 0; i < featureCount; ++i) {
                const auto value = double(example.features.values[i]);
                if (value == 0)
                    continue;
                gradient[i] += off * value;
                for (size_t j = 0; j <= i; ++j)
                    curvature[i][j] += even * value * double(example.features.values[j]);
            }
        }
        return solved(curvature, gradient);
    }

    // By Cholesky: the matrix is symmetric (its lower half is given) and, with the hold, positive.
    static Vector solved(Matrix lower, Vector right)
    {
        for (size_t i = 0; i < featureCount; ++i) {
            for (size_t j = 0; j <= i; ++j) {
                double sum = lower[i][j];
                for (size_t k = 0; k < j; ++k)
                    sum -= lower[i][k] * lower[j][k];
                lower[i][j] = i == j ? std::sqrt(std::max(sum, 1e-9)) : sum / lower[j][j];
            }
        }
        for (size_t i = 0; i < featureCount; ++i) {
            for (size_t k = 0; k < i; ++k)
                right[i] -= lower[i][k] * right[k];
            right[i] /= lower[i][i];
        }
        for (size_t i = featureCount; i-- > 0;) {
            for (size_t k = i + 1; k < featureCount; ++k)
                right[i] -= lower[k][i] * right[k];
            right[i] /= lower[i][i];
        }
        return right;
    }

    const std::vector<KeywordExample> &m_examples;
    const double m_hold;
    Vector m_start{};
    Vector m_weights{};
};

} // namespace

FeatureWeights fitLogistic(const std::vector<KeywordExample> &examples, const FeatureWeights &start, double hold)
{
    return examples.empty() ? start : Fit(examples, start, hold).run();
}

} // namespace hubready
