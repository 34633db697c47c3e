using Chumchon.Domain.Accounts;

namespace Chumchon.Domain.Tests.Accounts;

public sealed class ErasedPersonTests
{
    [Theory]
    [InlineData("#1", true)]
    [InlineData("#1001", true)]
    [InlineData("", false)]
    [InlineData("#", false)]
    [InlineData("#x", false)]
    [InlineData("#๑", false)]
    [InlineData("1001", false)]
    [InlineData("สมหญิง #1", false)]
    public void Mark_IsANumberAlone(string name, bool isOne) => ErasedPerson.Is(name).ShouldBe(isOne);

    [Fact]
    public void MarkOfAnAccount_IsNoAccountsName()
    {
        ErasedPerson.Is(ErasedPerson.MarkOf(17)).ShouldBeTrue();
        AccountName.IsOne(ErasedPerson.MarkOf(17)).ShouldBeFalse();
    }
}
