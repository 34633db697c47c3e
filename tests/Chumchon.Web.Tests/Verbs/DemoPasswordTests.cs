using Chumchon.Web.Verbs;

namespace Chumchon.Web.Tests.Verbs;

public sealed class DemoPasswordTests
{
    [Fact]
    public void Drawn_IsReadableAndNeverTheSame()
    {
        var drawn = Enumerable.Range(0, 20).Select(static _ => DemoPassword.NamedOrDrawn()).ToList();

        drawn.ShouldBeUnique();
        drawn.ShouldAllBe(password => password.Length == 17 && !password.Any(sign => "0O1lio".Contains(sign)));
    }

    [Fact]
    public async Task Kept_IsReadAgainAndItsOwnersAlone()
    {
        var folder = Directory.CreateTempSubdirectory("chumchon-test-").FullName;
        await File.WriteAllTextAsync(DemoPassword.FileIn(folder), "an older one that everybody may read");

        await DemoPassword.KeepAsync(folder, "kept-kept-kept", CancellationToken.None);

        (await DemoPassword.KeptAsync(folder, CancellationToken.None)).ShouldBe("kept-kept-kept");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(DemoPassword.FileIn(folder)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task NotKept_IsUnknown() =>
        (await DemoPassword.KeptAsync(Path.GetTempPath(), CancellationToken.None)).ShouldBeNull();
}
