using System.Globalization;
using Chumchon.Domain.Money;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Chumchon.Domain.Tests.Money;

public sealed class AmountParserTests
{
    /// <summary>input, outcome, satang: the cases that the parser in the browser is held to as well.</summary>
    public static TheoryData<string, string, long?> Cases()
    {
        using var file = new StreamReader(Path.Combine(AppContext.BaseDirectory, "amount-cases.csv"));
        using var csv = CsvReader.Create(file);
        var cases = new TheoryData<string, string, long?>();
        while (csv.Read())
        {
            var satang = csv.IsEmpty(2) ? (long?)null : csv.Parse<long>(2);
            cases.Add(csv.GetString(0), csv.GetString(1), satang);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryCase_IsReadAsAgreed(string input, string outcome, long? satang)
    {
        var reading = AmountParser.Parse(Escaped.Read(input));

        var read = reading switch
        {
            { Refusal: { } refusal } => refusal.Code["Amount".Length..],
            { Satang: null } => "Blank",
            _ => "Amount",
        };
        (read, reading.Satang).ShouldBe((outcome, satang));
    }

    [Fact]
    public void Cases_HoldEveryOutcome() =>
        Cases().Select(static row => (string)row[1]).Distinct().ShouldBe(
            ["Blank", "Amount", "TooLarge", "SeparatorsMisplaced", "TooManyDecimals", "Negative", "KeyboardInThai", "InvisibleSign", "NotANumber"],
            ignoreOrder: true);

    [Theory]
    [InlineData("th-TH")]
    [InlineData("de-DE")]
    [InlineData("en-US")]
    public void FormattingCulture_ChangesNothing(string culture)
    {
        using var _ = new UnderCulture(culture);

        AmountParser.Parse("1,234.50").Satang.ShouldBe(123_450);
        AmountParser.Parse("1234,50").Refusal.ShouldBeOfType<AmountSeparatorsMisplaced>();
    }

    [Property]
    public Property FormattedAmount_IsReadBack() => Prop.ForAll(Amounts(), satang =>
        AmountParser.Parse(new Baht(satang).ToString()).Satang == satang
        && AmountParser.Parse(new Baht(satang).ToPlainText()).Satang == satang
        && AmountParser.Parse(InThaiDigits(new Baht(satang).ToString())).Satang == satang);

    [Property]
    public bool AnyText_IsBlankAnAmountWithinBoundsOrRefused(string? text)
    {
        var reading = AmountParser.Parse(text);
        return reading.IsOk
            ? reading.Satang is null or (>= 0 and <= 999_999_999_999)
            : reading.Satang is null;
    }

    [Property]
    public Property AnyMixOfAmountMarks_NeverThrows() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("0159๐๙.,--–—− \u00a0\u200b\u202eๅภมใ/".ToCharArray())).ToArbitrary(),
        marks => AmountParser.Parse(marks) is { IsOk: false } or { Satang: null or >= 0 });

    private static Arbitrary<long> Amounts() =>
        Gen.Choose(0, 999_999).SelectMany(
            static high => Gen.OneOf(Gen.Choose(0, 999_999), Gen.Constant(0)), static (high, low) => (high * 1_000_000L) + low)
        .ToArbitrary();

    private static string InThaiDigits(string text) =>
        string.Concat(text.Select(static c => char.IsAsciiDigit(c) ? (char)(c - '0' + '๐') : c));
}
