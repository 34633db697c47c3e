using Chumchon.Data.Accounts;
using Chumchon.Domain.Accounts;

namespace Chumchon.Data.Tests.Accounts;

public sealed class CommonPasswordsTests
{
    private static readonly GuessableWords Words = CommonPasswords.Read(ShippedData.Folder);

    [Fact]
    public void TenThousandCommonest_AreEachOnePart()
    {
        var commonest = File.ReadAllLines(Path.Combine(ShippedData.Folder, "passwords", "commonest.txt"));

        commonest.Length.ShouldBe(10_264);
        commonest.Where(static password => password.Length >= GuessableWords.Shortest && PasswordParts.Count(password, Words, []) != 1).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Chumchon@2567")]
    [InlineData("0T0P-thailand")]
    [InlineData("Samut Prakan1")]
    [InlineData("samutprakan99")]
    [InlineData("กรมการพัฒนาชุมชน")]
    [InlineData("สมุทรปราการ1234")]
    [InlineData("Hat Yai.Songkhla")]
    [InlineData("needforspeed!")]
    public void WordsOfTheSystemAndItsAreas_AreTooFewParts(string password) =>
        PasswordParts.Count(password, Words, []).ShouldBeLessThan(PasswordParts.Least);

    [Fact]
    public void WordsThatAreKept_AreThoseOfTheListAndTheAreas() =>
        CommonPasswords.Read(ShippedData.Folder).Count.ShouldBeInRange(12_000, 14_000);
}
