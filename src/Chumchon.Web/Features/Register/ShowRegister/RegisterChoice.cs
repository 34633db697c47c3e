using System.Globalization;
using Chumchon.Data.Producers;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Web.Features.Register.ShowRegister;

/// <summary>Which producers are shown, as the address says it; what it says wrongly is not asked.</summary>
public sealed class RegisterChoice
{
    /// <summary>Of a name, a code, a district or a subdistrict.</summary>
    public string? Q { get; set; }

    public string? Province { get; set; }

    public string? District { get; set; }

    public string? Kind { get; set; }

    public string? Type { get; set; }

    public string? Status { get; set; }

    public string? Star { get; set; }

    public string? Round { get; set; }

    /// <summary>A <see cref="RegisterPlace"/>.</summary>
    public string? After { get; set; }

    public ProvinceCode? ProvinceChosen => ProvinceCode.TryParse(Province, out var code) ? code : null;

    public DistrictCode? DistrictChosen => DistrictCode.TryParse(District, out var code) && (ProvinceChosen is not { } province || code.Province == province) ? code : null;

    public ProducerKind? KindChosen => Named<ProducerKind>(Kind);

    public ProductType? TypeChosen => Named<ProductType>(Type);

    public ProducerStatus? StatusChosen => Named<ProducerStatus>(Status);

    public int? StarChosen => Number(Star, 1, ProducerDetails.MostStars);

    public int? RoundChosen => Number(Round, FiscalYear.Earliest.BuddhistYear, FiscalYear.Latest.BuddhistYear);

    public RegisterFilter Filter => new(
        Q, DistrictChosen is { } district ? AreaScope.Of(district) : ProvinceChosen is { } province ? AreaScope.Of(province) : null,
        KindChosen, TypeChosen, StatusChosen, StarChosen, RoundChosen);

    /// <summary>The producers behind a place; the first where it is null.</summary>
    public string Address(RegisterPlace? after) => RegisterLinks.Register + QueryString.Create(
    [
        .. Pair("q", Q), .. Pair("province", Province), .. Pair("district", District), .. Pair("kind", Kind), .. Pair("type", Type),
        .. Pair("status", Status), .. Pair("star", Star), .. Pair("round", Round), .. Pair("after", after?.ToString()),
    ]);

    private static IEnumerable<KeyValuePair<string, string?>> Pair(string name, string? value) => value is { Length: > 0 } ? [new(name, value)] : [];

    private static T? Named<T>(string? text)
        where T : struct, Enum => Number(text, 1, 9) is { } number && Enum.IsDefined(typeof(T), number) ? (T)Enum.ToObject(typeof(T), number) : null;

    private static int? Number(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
