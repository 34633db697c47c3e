using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Producers;

/// <summary>A producer as the register holds it.</summary>
/// <param name="Version">How many writes of the register there were to it.</param>
internal sealed record StoredProducer(
    long Id, long Version, string? Code, int? Round, ProducerHistory History)
{
    public ProducerAsOf Now => History.Now;

    public DistrictCode District => History.Now.District;

    public ProducerDetails Details => new(Now.Name, Now.Kind, Now.Subdistrict, Now.Types, Now.Products, Code, Round, Now.Star);

    /// <summary>One that comes into the register.</summary>
    public static StoredProducer New(long id, DistrictCode district, ProducerDetails details, SalesMonth from) => new(
        id, Version: 1, details.Code, details.Round,
        ProducerHistory.Beginning(
            from, new(details.Name, details.Kind, district, details.Subdistrict, ProducerStatus.Active, details.Types, details.Products, details.Star)));

    /// <summary>The same after a change of what it is from a month on.</summary>
    public StoredProducer With(SalesMonth from, Func<ProducerAsOf, ProducerAsOf> change) =>
        this with { Version = Version + 1, History = History.With(from, change) };

    /// <summary>The same with other details from a month on; what is not changed today stays as it was in each month.</summary>
    public StoredProducer With(SalesMonth from, ProducerDetails details) => With(from, was => was with
    {
        Name = Other(Now.Name, details.Name, was.Name),
        Kind = Other(Now.Kind, details.Kind, was.Kind),
        Subdistrict = Other(Now.Subdistrict, details.Subdistrict, was.Subdistrict),
        Types = Other(Now.Types, details.Types, was.Types),
        Products = Other(Now.Products, details.Products, was.Products),
        Star = Other(Now.Star, details.Star, was.Star),
    }) with
    {
        Code = details.Code,
        Round = details.Round,
    };

    private static T Other<T>(T now, T wanted, T then) => EqualityComparer<T>.Default.Equals(now, wanted) ? then : wanted;
}
