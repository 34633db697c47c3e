using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Returns;

public sealed class RemarkTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\r\n\u00a0", "")]
    [InlineData("  ย้ายร้าน ", "ย้ายร้าน")]
    [InlineData("ปิดร้าน\r\n\r\nหนึ่งเดือน", "ปิดร้าน หนึ่งเดือน")]
    [InlineData("ก\0ข", "ก ข")]
    public void Typed_IsOneLineWithoutBlanksAtItsEnds(string typed, string stored) => RemarkText.Read(typed).ShouldBe(stored);

    [Theory]
    [InlineData(0, null)]
    [InlineData(200, null)]
    [InlineData(201, 201)]
    public void Length_IsLimited(int characters, int? refused) =>
        RemarkText.RefusalOf(new string('ก', characters)).ShouldBe(refused is { } count ? new RemarkTooLong(count, 200) : null);

    [Fact]
    public void Mark_IsThatOfSaltAndText()
    {
        byte[] salt = [1, 2, 3];

        RemarkChange.MarkOf(salt, "ย้ายร้าน").ShouldBe(RemarkChange.MarkOf([1, 2, 3], "ย้ายร้าน"));
        new[]
        {
            RemarkChange.MarkOf(salt, "ย้ายร้าน"), RemarkChange.MarkOf(salt, "ย้ายร้าน "), RemarkChange.MarkOf([1, 2], "ย้ายร้าน"),
        }.ShouldBeUnique();
    }

    [Fact]
    public void Mark_IsNeverNegative()
    {
        for (var number = 0; number < 100; number++)
        {
            RemarkChange.MarkOf([(byte)number], "").ShouldBeGreaterThanOrEqualTo(0);
        }
    }
}
