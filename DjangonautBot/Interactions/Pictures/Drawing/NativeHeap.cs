using System.Runtime.InteropServices;

namespace DjangonautBot.Interactions.Pictures.Drawing;

/// <summary>Memory that native libraries take from glibc.</summary>
internal static class NativeHeap
{
    /// <summary>
    /// Gives back what is free: glibc would keep the megabytes of a picture, once for each thread that drew one. Nothing happens elsewhere.
    /// </summary>
    /// <remarks>https://man7.org/linux/man-pages/man3/malloc_trim.3.html</remarks>
    public static void GiveBack()
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                _ = Trim(0);
            }
            catch (EntryPointNotFoundException)
            {
                // Other C libraries have no such function and give back by themselves.
            }
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint kept);
}
