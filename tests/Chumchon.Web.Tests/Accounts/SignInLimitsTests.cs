using Chumchon.Web.Features.Accounts.SignIn;

namespace Chumchon.Web.Tests.Accounts;

public sealed class SignInLimitsTests
{
    [Fact]
    public void OneNetwork_IsLimitedAndNoOther()
    {
        using var limits = new SignInLimits();

        Enumerable.Range(0, SignInLimits.OfNetwork).ShouldAllBe(_ => limits.Admit("10.0.0.0/24"));

        limits.Admit("10.0.0.0/24").ShouldBeFalse();
        limits.Admit("10.0.1.0/24").ShouldBeTrue();
    }
}
