using Chumchon.Web.Features.Accounts.SignIn;

namespace Chumchon.Web.Tests.Accounts;

public sealed class SignInLimitsTests
{
    [Fact]
    public void OneNameFromOneAddress_IsLimitedAndNoOther()
    {
        using var limits = new SignInLimits();

        Enumerable.Range(0, SignInLimits.OfAddressAtName).ShouldAllBe(_ => limits.Admit("10.0.0.1", "D9001"));

        limits.Admit("10.0.0.1", "D9001").ShouldBeFalse();
        limits.Admit("10.0.0.1", "D9002").ShouldBeTrue();
        limits.Admit("10.0.0.2", "D9001").ShouldBeTrue();
    }

    [Fact]
    public void ManyNamesFromOneAddress_AreLimitedTogether()
    {
        using var limits = new SignInLimits();

        Enumerable.Range(0, SignInLimits.OfAddress).ShouldAllBe(number => limits.Admit("10.0.0.1", $"D{number}"));

        limits.Admit("10.0.0.1", "D9001").ShouldBeFalse();
        limits.Admit("10.0.0.2", "D9001").ShouldBeTrue();
    }
}
