package bactrian.e2e;

import bactrian.jirasim.site.Deployment;

class CloudKillsTest extends KillsTest {
    CloudKillsTest() {
        super(Deployment.CLOUD, 0);
    }
}
