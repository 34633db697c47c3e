using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Returns;

public sealed class MonthVersionTests
{
    [Theory]
    [InlineData("0", 0, 0)]
    [InlineData("5", 5, 0)]
    [InlineData("5-1a2b3c4d5e6", 5, 0x1a2b3c4d5e6)]
    [InlineData("5-0000000000f", 5, 15)]
    [InlineData("9223372036854775807-fffffffffff", long.MaxValue, 0xfffffffffff)]
    public void Text_IsReadAndWrittenAlike(string text, long number, long stamp)
    {
        MonthVersion.TryParse(text, out var version).ShouldBeTrue();
        version.ShouldBe(new MonthVersion(number, stamp));
        version.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("-1")]
    [InlineData("5-")]
    [InlineData("5-0")]
    [InlineData("-5-1")]
    [InlineData("5-1-1")]
    [InlineData("5- 1")]
    [InlineData("5-ffffffffffffffff")]
    [InlineData("5-x")]
    [InlineData("9223372036854775808")]
    public void AnyOtherText_IsNoVersion(string? text) => MonthVersion.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void NumberAlone_NamesNothingButTheBeginning()
    {
        new MonthVersion(5, 0).IsStamped.ShouldBeFalse();
        new MonthVersion(5, 1).WithoutStamp.ShouldBe(new MonthVersion(5, 0));
        default(MonthVersion).IsStamped.ShouldBeTrue();
    }
}
