namespace Chumchon.Domain.Producers.Requests;

/// <summary>What a producer shall be; null where it shall stay as it is then.</summary>
/// <param name="Subdistrict">Of a move, of the district to which it goes.</param>
public sealed record RequestedDetails(
    string? Name = null, ProducerKind? Kind = null, int? Subdistrict = null, ProductTypeSet? Types = null, int? Products = null, string? Code = null)
{
    public bool IsEmpty => this == new RequestedDetails();

    /// <summary>Of a producer that is to be changed, what becomes other.</summary>
    public static RequestedDetails Of(ProducerDetails wanted, ProducerDetails now) => new(
        Other(wanted.Name, now.Name),
        wanted.Kind == now.Kind ? null : wanted.Kind,
        wanted.Subdistrict == now.Subdistrict ? null : wanted.Subdistrict,
        wanted.Types == now.Types ? null : wanted.Types,
        wanted.Products == now.Products ? null : wanted.Products,
        Other(wanted.Code, now.Code));

    /// <summary>A producer that is to come.</summary>
    public ProducerDetails New() => new(Name ?? "", Kind.GetValueOrDefault(), Subdistrict ?? 0, Types ?? default, Products ?? 0, Code);

    /// <summary>A producer as it shall be, over what it is now.</summary>
    public ProducerDetails Over(ProducerDetails now) => now with
    {
        Name = Name ?? now.Name,
        Kind = Kind ?? now.Kind,
        Subdistrict = Subdistrict ?? now.Subdistrict,
        Types = Types ?? now.Types,
        Products = Products ?? now.Products,
        Code = Code ?? now.Code,
    };

    private static string? Other(string? wanted, string? now) => wanted == now ? null : wanted;
}
