using Chumchon.Data.Accounts;

namespace Chumchon.Web.Features.Accounts;

/// <summary>Signing in and out, and what a person sets for herself (R1–R3).</summary>
public static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services.AddScoped<AccountAudit>();
}
