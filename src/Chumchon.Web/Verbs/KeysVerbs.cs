using System.CommandLine;
using Chumchon.Domain.Audit;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Verbs;

/// <summary><c>keys</c>: what only an operator does to the keys of an installation.</summary>
internal static class KeysVerbs
{
    public static Command Command()
    {
        var data = ConfiguredApp.DataFolder();
        var sure = new Option<bool>("--sure") { Description = "Do it: what is lost has been read." };
        var renew = new Command(
            "renew-draft-secret",
            "Replace the secret of the figures that browsers keep unsaved. Whatever they keep under the one before can never be opened again.") { data, sure };
        renew.SetAction((parsed, cancellation) => RenewAsync(parsed.GetValue(data), parsed.GetValue(sure), cancellation));
        return new Command("keys", "Keys of the installation.") { renew };
    }

    private static async Task RenewAsync(string? folder, bool sure, CancellationToken cancellation)
    {
        if (!sure)
        {
            throw new VerbException(
                "Every figure that was typed and not saved yet, on every officer's device, is lost by this: nobody can open it again. If the log says that the secret cannot be opened, put back its key first (a backup of the database, or the certificate). Only if that is gone: keys renew-draft-secret --sure");
        }

        await using var app = ConfiguredApp.Build(folder);
        await Preparation.CheckReadyAsync(app.Services);
        await app.Services.GetRequiredService<InstallationKeys>().RenewDraftSecretAsync(Actor.ByVerb, cancellation);
        await Console.Out.WriteLineAsync("The secret is another one. Pages opened from now on keep unsaved figures under it.");
    }
}
