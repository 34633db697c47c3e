using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Producers;

/// <summary>What the register (ทะเบียนผู้ประกอบการ) holds of a producer beside where it belongs and whether it works. Nothing personal that the work does not need.</summary>
/// <param name="Name">As <see cref="ReadName"/> gives it.</param>
/// <param name="Subdistrict">Six-digit code of a ตำบล of its district.</param>
/// <param name="Products">Registered products (ผลิตภัณฑ์).</param>
/// <param name="Code">The department's own code, 9 to 14 digits; null where not known.</param>
/// <param name="Round">The round of registration (รอบการลงทะเบียน), a Buddhist year; null where not known.</param>
/// <param name="Star">The stars of its best product (ระดับดาว), 1 to 5; null where none.</param>
public sealed record ProducerDetails(
    string Name, ProducerKind Kind, int Subdistrict, ProductTypeSet Types, int Products, string? Code = null, int? Round = null, int? Star = null)
{
    public const int LongestName = 300, ShortestCode = 9, LongestCode = 14, MostProducts = 9_999, MostStars = 5;

    /// <summary>A name as it is kept: one line, without blanks at its ends or twice.</summary>
    public static string ReadName(string typed) => RemarkText.Read(typed);

    /// <summary>Why it cannot be kept; null where it can. Whether the subdistrict is one of the district's only the areas know.</summary>
    public Refusal? Refusal() =>
        Name.Length == 0 || NameSearch.Of(Name).Length == 0 ? new ProducerNameMissing()
        : Name.Length > LongestName ? new ProducerNameTooLong(Name.Length, LongestName)
        : !Enum.IsDefined(Kind) ? new ProducerKindMissing()
        : Types.Count == 0 || !Types.IsKnown ? new ProductTypeMissing()
        : Products is < 0 or > MostProducts ? new ProductsOutOfRange(MostProducts)
        : Code is { } code && !IsCode(code) ? new ProducerCodeMalformed(ShortestCode, LongestCode)
        : Round is { } round && (round < FiscalYear.Earliest.BuddhistYear || round > FiscalYear.Latest.BuddhistYear) ? new RoundOutOfRange()
        : Star is < 1 or > MostStars ? new StarOutOfRange(MostStars)
        : null;

    private static bool IsCode(string code) => code.Length is >= ShortestCode and <= LongestCode && code.All(char.IsAsciiDigit);
}
