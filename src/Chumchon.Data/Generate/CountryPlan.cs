using Chumchon.Domain.Calendar;

namespace Chumchon.Data.Generate;

/// <summary>What a made-up country shall be. Equal plans make equal countries, on every machine and both databases.</summary>
/// <param name="Producers">How many, 1 and up; the country has about 100,000.</param>
/// <param name="Years">Twelve months each, the last ending with <paramref name="Through"/>.</param>
/// <param name="Seed">0 and up; another one makes other producers and figures.</param>
/// <param name="Through">The last month with rows.</param>
public sealed record CountryPlan(int Producers, int Years, int Seed, SalesMonth Through)
{
    /// <summary>The first month with rows.</summary>
    public SalesMonth First => Through.AddYears(-Years).Next;

    public IEnumerable<SalesMonth> Months => Enumerable.Range(First.Index, Years * 12).Select(static index => new SalesMonth(index));

    /// <summary>What marks the database, so that nobody takes it for real, and a run that was cut off knows its own.</summary>
    public override string ToString() => $"{Producers} producers, {Years} years through {Through}, seed {Seed}";
}
