using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Chumchon.Data;
using Chumchon.Data.Setup;
using Chumchon.Web.Platform.Security;

namespace Chumchon.Web.Verbs;

/// <summary>
/// <c>serve</c>: an installation in one folder of this machine, for trying and for developing. Makes what is missing, loads
/// the demonstration the first time, and answers on this machine only.
/// </summary>
internal static class ServeVerb
{
    public static Command Command()
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = static _ => 5080, HelpName = "N" };
        port.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port takes a number from 0 to 65535.");
            }
        });
        var data = new Option<string>("--data") { Description = "Folder of the database and the demonstration's password.", DefaultValueFactory = static _ => ".data", HelpName = "DIR" };
        var empty = new Option<bool>("--empty") { Description = "Do not load the demonstration." };
        var demo = new Option<bool>("--demo") { Description = "Load the demonstration even into a folder whose database was lost." };
        var command = new Command("serve", "Serve from a folder of this machine, with a demonstration the first time.") { port, data, empty, demo };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(port), Path.GetFullPath(parsed.GetValue(data)!), parsed.GetValue(empty), parsed.GetValue(demo), cancellation));
        return command;
    }

    private static async Task RunAsync(int port, string folder, bool empty, bool demo, CancellationToken cancellation)
    {
        CheckPort(port);
        MakeFolder(folder);
        await using var app = ChumchonApp.Build(
            [.. ConfiguredApp.InFolder(folder), $"--urls=http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}", .. LogLevels()]);
        CheckSettings(app.Configuration);
        var database = app.Services.GetRequiredService<ChumchonDatabase>();
        if (!empty && !demo)
        {
            await CheckNotLostAsync(database, folder, cancellation);
        }

        await Preparation.MigrateAsync(app.Services, cancellation);
        var unused = await Installation.IsUnusedAsync(database, cancellation);
        if (unused && !empty)
        {
            var drawn = DemoPassword.NamedOrDrawn();
            await DemoPassword.KeepAsync(folder, drawn, cancellation);
            await Preparation.LoadDemoAsync(app, drawn, cancellation);
            unused = false;
        }
        else if (!unused)
        {
            await Preparation.AddDemoMonthsAsync(app.Services, cancellation);
        }

        var password = await DemoPassword.KeptAsync(folder, cancellation);
        app.Configuration["Demo:Password"] = password;
        await app.StartAsync(cancellation);
        await Console.Out.WriteLineAsync($"Chumchon answers at {app.Urls.First()}");
        await Console.Out.WriteLineAsync(await WordsAsync(database, folder, unused, password, cancellation));
        await app.WaitForShutdownAsync(cancellation);
    }

    /// <summary>A folder that was in use and whose database is gone gets no demonstration in its place without being told.</summary>
    private static async Task CheckNotLostAsync(ChumchonDatabase database, string folder, CancellationToken cancellation)
    {
        var wasInUse = File.Exists(Path.Combine(folder, "chumchon.db")) || File.Exists(DemoPassword.FileIn(folder));
        if (wasInUse && await Installation.StateAsync(database, cancellation) == DatabaseState.Missing)
        {
            throw new VerbException(
                $"The folder {folder} was in use, but its database is missing or empty. Put back a backup as chumchon.db; or start with --demo for a new demonstration, or with --empty for a new installation.");
        }
    }

    private static async Task<string> WordsAsync(
        ChumchonDatabase database, string folder, bool unused, string? password, CancellationToken cancellation)
    {
        if (unused)
        {
            return $"It has no account yet. Make the first: {RootCommand.ExecutableName} user add-admin NAME --data {folder}";
        }

        return await Installation.IsDemoAsync(database, cancellation)
            ? DemoWords.Accounts(password ?? $"that was in {DemoPassword.FileIn(folder)}")
            : "Stop it with Ctrl+C.";
    }

    /// <summary>
    /// Warnings only, unless the operator asks for more; none of unencrypted keys, which lie beside a database that is as open.
    /// </summary>
    private static string[] LogLevels() =>
        Environment.GetEnvironmentVariable("Logging__LogLevel__Default") is null
            ?
            [
                "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.AspNetCore.DataProtection=Error",
                $"--Logging:LogLevel:{typeof(InstallationKeys).FullName}=Error",
            ]
            : [];

    /// <summary>Before anything is made: a port that is taken is the most usual failure.</summary>
    private static void CheckPort(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException refused)
        {
            throw new VerbException(refused.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? $"Port {port} is in use, perhaps by this program started before. Stop that, or choose another port: --port {port + 1}"
                : $"Port {port} cannot be taken: {refused.Message}. Choose another: --port 5080");
        }
    }

    /// <summary>The folder is its owner's alone, unless it was there and in use before.</summary>
    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows() && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            using var trial = File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new VerbException($"The folder {folder} cannot be written: {refused.Message} Choose another with --data, or change its rights.");
        }
    }

    /// <summary>
    /// A machine that is set up for production gets no demonstration by mistake, and nothing may widen the address that is
    /// bound.
    /// </summary>
    private static void CheckSettings(IConfiguration settings)
    {
        string[] production = ["ConnectionStrings__Chumchon", "Database__Provider"];
        var set = Array.Find(production, static name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
            ?? (settings.GetSection("Kestrel:Endpoints").Exists() ? "Kestrel__Endpoints" : null);
        if (set is not null)
        {
            throw new VerbException($"{set} is set, so this machine is set up for production, and serve keeps a database of its own. Take the setting away, or start the program without a verb.");
        }
    }
}
