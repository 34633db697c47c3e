using System.Text;
using Chumchon.Domain.Accounts;

namespace Chumchon.Domain.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>RFC 6238, appendix B, the SHA-1 column; the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_IsTheStandards(long seconds, string code) =>
        Totp.CodeOf(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void CodeOfAStepBeforeOrAfter_Holds(int steps, bool holds)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1709624325);
        var step = Totp.StepAt(now) + steps;

        Totp.StepOf(Secret, Totp.CodeOf(Secret, step), now, last: 0).ShouldBe(holds ? step : null);
    }

    [Fact]
    public void UsedStep_AndThoseBeforeIt_AreOver()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1709624325);
        var step = Totp.StepAt(now);

        Totp.StepOf(Secret, Totp.CodeOf(Secret, step), now, last: step).ShouldBeNull();
        Totp.StepOf(Secret, Totp.CodeOf(Secret, step - 1), now, last: step).ShouldBeNull();
        Totp.StepOf(Secret, Totp.CodeOf(Secret, step + 1), now, last: step).ShouldBe(step + 1);
    }

    [Theory]
    [InlineData("287 082", true)]
    [InlineData(" 287-082 ", true)]
    [InlineData("๒๘๗๐๘๒", true)]
    [InlineData("28708", false)]
    [InlineData("2870822", false)]
    [InlineData("28708a", false)]
    [InlineData("", false)]
    public void Typed_MayHaveBlanksOrThaiDigits(string typed, bool holds)
    {
        Totp.IsMeant(typed).ShouldBe(holds);
        (Totp.StepOf(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(59), last: 0) is not null).ShouldBe(holds);
    }

    /// <summary>RFC 4648 without padding, of each length that a last group can have.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Key_IsBase32InGroups(string secret, string key) =>
        Totp.KeyOf(Encoding.ASCII.GetBytes(secret)).Replace(" ", "", StringComparison.Ordinal).ShouldBe(key);

    [Fact]
    public void Address_NamesIssuerAccountAndKey() =>
        Totp.AddressOf(Secret, "พช. ก", "d9001").ShouldBe(
            $"otpauth://totp/{Uri.EscapeDataString("พช. ก")}:d9001?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer={Uri.EscapeDataString("พช. ก")}");

    [Fact]
    public void Secret_HasTheLengthOfTheHash() => Totp.DrawSecret().Length.ShouldBe(20);

    [Fact]
    public void RecoveryCodes_AreTenOf120BitsAndHoldForOneAccount()
    {
        var codes = RecoveryCode.Draw();

        codes.Count.ShouldBe(10);
        codes.ShouldBeUnique();
        codes.ShouldAllBe(static code => code.Split('-').Length == 6 && code.Length == 29);
        RecoveryCode.HashOf(7, codes[0]).ShouldBe(RecoveryCode.HashOf(7, codes[0].ToLowerInvariant().Replace('-', ' ')));
        RecoveryCode.HashOf(7, codes[0]).ShouldNotBe(RecoveryCode.HashOf(8, codes[0]));
    }
}
