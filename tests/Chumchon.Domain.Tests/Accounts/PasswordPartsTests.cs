using Chumchon.Domain.Accounts;

namespace Chumchon.Domain.Tests.Accounts;

public sealed class PasswordPartsTests
{
    private static readonly GuessableWords Words = new(["password", "dragon", "songkhla", "ชุมชน", "iloveyou", "love"]);

    [Theory]
    [InlineData("password", 1)]
    [InlineData("P@ssw0rd2567", 2)]
    [InlineData("PASSWORD", 1)]
    [InlineData("pa55w0rd", 1)]
    [InlineData("dragondragon", 2)]
    [InlineData("dragon123456", 2)]
    [InlineData("1l0v3y0u!2024", 3)]
    [InlineData("songkhla-9001", 3)]
    [InlineData("ชุมชนชุมชน", 2)]
    [InlineData("aaaaaaaaaaaa", 1)]
    [InlineData("abcdefghijkl", 1)]
    [InlineData("lkjihgfedcba", 1)]
    [InlineData("qwertyuiop[]", 1)]
    [InlineData("ฟหกดเ้่าสวง", 1)]
    [InlineData("ฟหกดฟหกดฟหกด", 3)]
    [InlineData("กขฃคฅฆงจฉชซฌ", 1)]
    [InlineData("๑๒๓๔๕๖๗๘๙", 1)]
    [InlineData("xkxkxkxkxkxk", 5)]
    [InlineData("1975", 1)]
    [InlineData("2567", 1)]
    [InlineData("7391", 4)]
    [InlineData("ab", 2)]
    [InlineData("abc", 1)]
    [InlineData("", 0)]
    public void Password_HasAsFewPartsAsItCan(string password, int parts) =>
        PasswordParts.Count(password, Words, ["d9001", "9001"]).ShouldBe(parts);

    [Theory]
    [InlineData("ตะวันขึ้นที่สงขลา")]
    [InlineData("ทะเลสาบสงขลา")]
    [InlineData("dragon of the seven hills")]
    [InlineData("Xq7.vb2-Tk9w")]
    public void WordsOfOnesOwn_AreEnough(string password) =>
        PasswordParts.Count(password, Words, ["d9001"]).ShouldBeGreaterThanOrEqualTo(PasswordParts.Least);

    [Theory]
    [InlineData("สมหญิง2567", 2)]
    [InlineData("D9001d9001", 2)]
    [InlineData("Rmutt-rmutt", 3)]
    public void OwnName_IsAPart(string password, int parts) =>
        PasswordParts.Count(password, Words, ["d9001", "สมหญิง", "rmutt", "", "a"]).ShouldBe(parts);

    [Theory]
    [InlineData("ก\u0E49\u0E38", "ก\u0E38\u0E49")]
    [InlineData("e\u0301t\u00E9", "\u00E9t\u00E9")]
    public void SameWordTypedInAnotherOrder_IsTheSame(string typed, string other)
    {
        PasswordText.Normalized(typed).ShouldBe(PasswordText.Normalized(other));
        PasswordText.LengthOf(typed).ShouldBe(3);
    }

    [Theory]
    [InlineData("🐘🐘", 2)]
    [InlineData("a\uFFFEb", 3)]
    public void Length_IsInCodePointsWhateverWasTyped(string password, int length) => PasswordText.LengthOf(password).ShouldBe(length);

    [Fact]
    public void LongestThatIsTaken_IsCountedAtOnce() =>
        PasswordParts.Count(string.Concat(Enumerable.Range(0, 64).Select(static word => $"w{word:00}x")), Words, ["d9001"]).ShouldBeInRange(5, 256);
}
