using System.CommandLine;
using System.Globalization;
using Chumchon.Data;
using Chumchon.Data.Accounts;
using Chumchon.Data.Model;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;
using Chumchon.Web.Platform;
using Chumchon.Web.Platform.Officers;
using Chumchon.Web.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Web.Verbs;

/// <summary><c>user</c>: accounts, from the machine itself. The first administrator of an installation comes from here.</summary>
internal static class UserVerbs
{
    public static Command Command()
    {
        var data = ConfiguredApp.DataFolder();
        data.Recursive = true;
        var fromInput = new Option<bool>("--password-stdin") { Description = "Read the password from standard input instead of asking.", Recursive = true };
        var person = new Option<string?>("--person") { Description = "The person's name, shown in the header.", HelpName = "NAME" };
        var name = new Argument<string>("NAME") { Description = "The name to sign in with." };

        var addAdmin = new Command("add-admin", "Make an account that runs the system.") { name, person };
        addAdmin.SetAction((parsed, cancellation) => WithAccountsAsync(parsed.GetValue(data), services =>
            AddAdminAsync(services, parsed.GetValue(name)!, parsed.GetValue(person), parsed.GetValue(fromInput), cancellation), cancellation));
        var setPassword = new Command("set-password", "Give an account another password, and unlock it.") { name };
        setPassword.SetAction((parsed, cancellation) => WithAccountsAsync(parsed.GetValue(data), services =>
            SetPasswordAsync(services, parsed.GetValue(name)!, parsed.GetValue(fromInput), cancellation), cancellation));
        var removeFactors = new Command("remove-factors", "Take the second factors from an account whose telephone or key is lost; a password lets it in again.") { name };
        removeFactors.SetAction((parsed, cancellation) => WithAccountsAsync(parsed.GetValue(data), services =>
            RemoveFactorsAsync(services, parsed.GetValue(name)!, cancellation), cancellation));
        return new Command("user", "Make accounts, set passwords, remove second factors.") { data, fromInput, addAdmin, setPassword, removeFactors };
    }

    private static async Task WithAccountsAsync(string? folder, Func<IServiceProvider, Task> work, CancellationToken cancellation)
    {
        await using var app = ConfiguredApp.Build(folder);
        await using var scope = app.Services.CreateAsyncScope();
        await Preparation.CheckReadyAsync(app.Services);

        // The words of Identity are those of the pages.
        CultureInfo.CurrentUICulture = Language.English;
        await work(scope.ServiceProvider);
    }

    private static async Task AddAdminAsync(
        IServiceProvider services, string name, string? person, bool fromInput, CancellationToken cancellation)
    {
        var context = services.GetRequiredService<ChumchonContext>();
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var office = await context.Offices.SingleOrDefaultAsync(static office => office.Kind == OfficeKind.Department, cancellation)
            ?? throw new VerbException("The areas and offices are not loaded. Run migrate first.");
        var password = PasswordEntry.Read(fromInput);
        Check(await services.GetRequiredService<SetPassword>().RefusalOfAsync(new Account { UserName = name }, password));
        var hash = accounts.PasswordHasher.HashPassword(new Account(), password);
        Check(await services.GetRequiredService<WriteAccounts>().ExecuteAsync(
            Actor.ByVerb,
            async write =>
            {
                var account = new Account
                {
                    UserName = name,
                    PersonName = person ?? name,
                    PasswordHash = hash,
                    CreatedAt = write.Now.ToUnixTimeMilliseconds(),
                };
                var made = await accounts.CreateAsync(account);
                if (!made.Succeeded)
                {
                    return Decided.RollBack(made);
                }

                context.OfficeMembers.Add(new() { AccountId = account.Id, OfficeId = office.Id, Role = OfficeRole.Administrator, StartsAt = write.Now.ToUnixTimeMilliseconds() });
                await context.SaveChangesAsync(cancellation);
                await write.AppendAsync(AuditStream.OfAccount(account.Id), AuditKind.AccountCreated, account.Id);
                return Decided.Commit(made);
            },
            cancellation));
        await Console.Out.WriteLineAsync($"{name} can sign in and runs the system.");
    }

    private static async Task SetPasswordAsync(IServiceProvider services, string name, bool fromInput, CancellationToken cancellation)
    {
        var account = await services.GetRequiredService<UserManager<Account>>().FindByNameAsync(name)
            ?? throw new VerbException($"There is no account {name}.");
        var names = services.GetRequiredService<AttemptNames>();
        Check(await services.GetRequiredService<SetPassword>().ExecuteAsync(
            Actor.ByVerb, account, PasswordEntry.Read(fromInput),
            (write, changed) => SignInAttempts.ForgetAsync(write, names.HashOf(changed.NormalizedUserName!)), cancellation));
        await Console.Out.WriteLineAsync($"{name} has the new password.");
    }

    private static async Task RemoveFactorsAsync(IServiceProvider services, string name, CancellationToken cancellation)
    {
        var account = await services.GetRequiredService<UserManager<Account>>().FindByNameAsync(name)
            ?? throw new VerbException($"There is no account {name}.");
        var removed = await services.GetRequiredService<ManageAccounts>().RemoveFactorsAsync(Actor.ByVerb, account.Id, cancellation);
        if (!removed.IsOk)
        {
            throw new VerbException(removed.Refusal is FactorUnknown ? $"{name} has no second factor." : $"Nothing was removed: {removed.Refusal.Code}");
        }

        await Console.Out.WriteLineAsync($"{name} signs in with the password alone, and sets up another factor.");
    }

    private static void Check(IdentityResult? result)
    {
        if (result is { Succeeded: false })
        {
            throw new VerbException(string.Join(Environment.NewLine, result.Errors.Select(static error => error.Description)));
        }
    }
}
